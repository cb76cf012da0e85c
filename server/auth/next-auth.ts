import "server-only";
import type { Account, AuthOptions, Profile } from "next-auth";
import { RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import type { ClaimedIdentity } from "#domain/identity.ts";
import { logError } from "#server/log/log-error.ts";
import { admitIdentity, sessionOfIdentity } from "./identities.ts";
import { type Oidc, oidc } from "./oidc.ts";
import { takeIntent } from "./oidc-intent.ts";
import { endSession, isSecure, publicUrl, SESSION_SECONDS, type Session, secret, viewerOf } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

/**
 * The configuration of next-auth for one request: sign-in by password, and by the outside service if one is configured.
 * next-auth hides most errors of its callbacks behind redirects, so `onError` gets each of them.
 */
export function authOptions(onError: (error: unknown) => void): AuthOptions {
  const watched =
    <Input, Result>(callback: (input: Input) => Promise<Result>) =>
    (input: Input): Promise<Result> =>
      callback(input).catch((error: unknown) => {
        onError(error);
        throw error;
      });
  const service = oidc();
  // The address to which the outside service sends people back comes from the configuration, never from a request.
  process.env.NEXTAUTH_URL = publicUrl();
  return {
    secret: secret(),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [withPassword(onError), ...(service ? [withService(service)] : [])],
    callbacks: {
      signIn: watched(async ({ account, profile }) =>
        account?.provider === "oidc" && service ? admit(identityOf(service, account, profile)) : true,
      ),
      jwt: watched(async ({ token, user, account }) => {
        if (account?.provider === "oidc" && service) {
          const session = await sessionOfIdentity({ provider: service.issuer, subject: account.providerAccountId });
          if (!session) throw new Error("An admitted identity belongs to nobody.");
          return { ...session };
        }
        if (user) return { ...(user as unknown as { session: Session }).session };
        const { sub = "", tokenVersion, sessionId } = token;
        return { sub, tokenVersion, sessionId };
      }),
      session: watched(async ({ session, token }) => {
        const viewer = await viewerOf(token);
        return viewer ? { expires: session.expires, user: viewer } : { expires: new Date(0).toISOString() };
      }),
    },
    events: { signOut: watched(({ token }) => endSession(token)) },
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

const withPassword = (onError: (error: unknown) => void): AuthOptions["providers"][number] => ({
  id: "credentials",
  name: "Password",
  type: "credentials",
  credentials: {},
  authorize: async (input: Partial<Record<string, unknown>> | undefined, request) => {
    const [email, password] = [String(input?.email ?? ""), String(input?.password ?? "")];
    const headers = new Headers(request.headers as Record<string, string>);
    // next-auth shows people the message of any error, so only our own sentences may pass.
    const session = await signIn({ email, password }, headers).catch((error: unknown) => {
      onError(error);
      if (error instanceof RuleError || error instanceof TooManyAttemptsError) throw error;
      logError({ signIn: "failed" }, error);
      throw new Error("Sign-in is not working at the moment. Try again in a minute.");
    });
    return { id: session.sub, session };
  },
});

/** An OpenID Connect service. Some send the e-mail address in the ID token, others only from the userinfo endpoint. */
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
      const profile: Profile = await client.userinfo(checked);
      // A "verified" in one of them does not hold for a different address in the other.
      return profile.email !== undefined && profile.email !== claims.email ? profile : { ...claims, ...profile };
    },
  },
  profile: (profile: { sub: string }) => ({ id: profile.sub }),
});

function identityOf({ issuer }: Oidc, account: Account, profile: Profile | undefined): ClaimedIdentity {
  const claims: Record<string, unknown> = { ...profile };
  return {
    provider: issuer,
    subject: account.providerAccountId,
    email: typeof claims.email === "string" ? claims.email.trim().toLowerCase() : null,
    isVerified: claims.email_verified === true || claims.email_verified === "true",
  };
}

/** True when the person may sign in; otherwise the address of the page that says why not. */
async function admit(identity: ClaimedIdentity): Promise<true | string> {
  const intent = await takeIntent();
  const refusal = await admitIdentity(identity, intent);
  if (!refusal) return true;
  if (intent && "link" in intent) return `/settings/account?error=${refusal}`;
  return intent ? `/access/${intent.accept}?error=${refusal}` : `/sign-in?error=${refusal}`;
}
