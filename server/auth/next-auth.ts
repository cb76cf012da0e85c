import "server-only";
import type { Account, AuthOptions, Profile } from "next-auth";
import { RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import type { ClaimedIdentity } from "#domain/identity.ts";
import { logError } from "#server/log/log-error.ts";
import { admitIdentity, sessionOfIdentity } from "./identities.ts";
import { type Oidc, oidc } from "./oidc.ts";
import { takePurpose } from "./oidc-intent.ts";
import { isSecure, publicUrl, SESSION_AGE, type Session, secret, viewerOf } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

/** How next-auth signs people in here: with a password, and with the configured outside service. */
export function authOptions(): AuthOptions {
  const service = oidc();
  // Where the outside service sends people back to comes from the configuration, never from a request.
  process.env.NEXTAUTH_URL = publicUrl();
  return {
    secret: secret(),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_AGE },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [withPassword, ...(service ? [withService(service)] : [])],
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.provider === "oidc" && service ? admit(identityOf(service, account, profile)) : true,
      jwt: async ({ token, user, account }) => {
        if (account?.provider === "oidc" && service) {
          const session = await sessionOfIdentity({ provider: service.issuer, subject: account.providerAccountId });
          if (!session) throw new Error("The identity that was admitted belongs to nobody.");
          return { ...session };
        }
        if (user) return { sub: user.id, tokenVersion: (user as unknown as Session).tokenVersion };
        return { sub: token.sub ?? "", tokenVersion: token.tokenVersion };
      },
      session: async ({ session, token }) => {
        const viewer = await viewerOf(token as unknown as Session);
        return viewer ? { expires: session.expires, user: viewer } : { expires: new Date(0).toISOString() };
      },
    },
    logger: {
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata.error;
        // Messages of the outside service contain nothing that people typed, and say what is wrong with the service.
        logError({ signIn: code }, error, { withMessage: code.includes("OAUTH") });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

const withPassword: AuthOptions["providers"][number] = {
  id: "credentials",
  name: "Password",
  type: "credentials",
  credentials: {},
  authorize: async (given: Partial<Record<string, unknown>> | undefined, request) => {
    const [email, password] = [String(given?.email ?? ""), String(given?.password ?? "")];
    const headers = new Headers(request.headers as Record<string, string>);
    // next-auth shows the message of whatever is thrown here, so only our own sentences may leave.
    const session = await signIn({ email, password }, headers).catch((error: unknown) => {
      if (error instanceof RuleError || error instanceof TooManyAttemptsError) throw error;
      logError({ signIn: "failed" }, error);
      throw new Error("Signing in does not work at the moment. Try again in a minute.");
    });
    return { id: session.sub, tokenVersion: session.tokenVersion };
  },
};

/** An OpenID Connect service. Some say the e-mail address in the ID token, some only when asked for it. */
const withService = ({ issuer, clientId, clientSecret, name }: Oidc): AuthOptions["providers"][number] => ({
  id: "oidc",
  name,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email profile" } },
  userinfo: {
    request: async ({ client, tokens }) => {
      const checked = tokens as Parameters<typeof client.userinfo>[0] & { claims: () => Record<string, unknown> };
      const claims = checked.claims();
      const said: Profile = await client.userinfo(checked);
      // "Verified" in one place says nothing of another address in the other.
      return said.email !== undefined && said.email !== claims.email ? said : { ...claims, ...said };
    },
  },
  profile: (profile: { sub: string }) => ({ id: profile.sub }),
});

function identityOf({ issuer }: Oidc, account: Account, profile: Profile | undefined): ClaimedIdentity {
  const said: Record<string, unknown> = { ...profile };
  return {
    provider: issuer,
    subject: account.providerAccountId,
    email: typeof said.email === "string" ? said.email.trim().toLowerCase() : null,
    isVerified: said.email_verified === true || said.email_verified === "true",
  };
}

/** True lets the person in; otherwise the page that tells them why not. */
async function admit(identity: ClaimedIdentity): Promise<true | string> {
  const purpose = await takePurpose();
  const refusal = await admitIdentity(identity, purpose);
  if (!refusal) return true;
  if (purpose && "link" in purpose) return `/settings/account?error=${refusal}`;
  return purpose ? `/access/${purpose.accept}?error=${refusal}` : `/sign-in?error=${refusal}`;
}
