import "server-only";
import type { Account, AuthOptions, Profile } from "next-auth";
import { RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { groupsIn, roleOfGroups } from "#domain/group-roles.ts";
import type { ClaimedIdentity } from "#domain/identity.ts";
import { PasskeyAssertion } from "#domain/passkey.ts";
import { CodeInput } from "#domain/second-factor.ts";
import { logError } from "#server/log/log-error.ts";
import { logSecurity } from "#server/log/log-security.ts";
import { networkOf } from "./client-address.ts";
import { applyGroupRole } from "./group-roles.ts";
import { admitIdentity, sessionOfIdentity } from "./identities.ts";
import { descriptionUrl, type Oidc, oidc } from "./oidc.ts";
import { takeIntent } from "./oidc-intent.ts";
import { takeChallenge } from "./passkey-challenge.ts";
import { signInWithPasskey } from "./passkey-sign-in.ts";
import { storeRefreshToken } from "./refresh-tokens.ts";
import {
  cookieName,
  cookieOptions,
  endSession,
  isSecure,
  publicUrl,
  SESSION_SECONDS,
  type Session,
  secret,
  sessionCookie,
  viewerOf,
} from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { endSessionOfBrowser } from "./viewer.ts";

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
    cookies: authCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [withPassword(onError), ...(service ? [withService(service)] : [])],
    callbacks: {
      signIn: watched(async ({ account, profile }) =>
        account?.provider === "oidc" && service ? admit(service, identityOf(service, account, profile), profile) : true,
      ),
      jwt: watched(async ({ token, user, account }) => {
        if (account?.provider === "oidc" && service) {
          const session = await sessionOfIdentity(identityOf(service, account));
          if (!session) throw new Error("An admitted identity belongs to nobody.");
          await storeRefreshToken(session, identityOf(service, account), account.refresh_token, new Date());
          logSecurity({ signIn: "done", by: "outside service", personId: session.sub });
          return startSession(session);
        }
        if (user) return startSession((user as unknown as { session: Session }).session);
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

/** How long a person may take at the outside service; the default of next-auth. */
const CHECK_SECONDS = 15 * 60;

/** The cookies of next-auth, each with the prefix `__Host-` with HTTPS. */
function authCookies(): NonNullable<AuthOptions["cookies"]> {
  const { maxAge: _, ...untilClosed } = cookieOptions(0);
  const check = (name: string) => ({ name: cookieName(`next-auth.${name}`), options: cookieOptions(CHECK_SECONDS) });
  return {
    sessionToken: { name: sessionCookie(), options: cookieOptions(SESSION_SECONDS) },
    callbackUrl: { name: cookieName("next-auth.callback-url"), options: untilClosed },
    csrfToken: { name: cookieName("next-auth.csrf-token"), options: untilClosed },
    pkceCodeVerifier: check("pkce.code_verifier"),
    state: check("state"),
    nonce: check("nonce"),
  };
}

/** The content of the cookie of a new session, which replaces the one that this browser had. */
async function startSession(session: Session): Promise<Session> {
  await endSessionOfBrowser();
  return { ...session };
}

const withPassword = (onError: (error: unknown) => void): AuthOptions["providers"][number] => ({
  id: "credentials",
  name: "Password",
  type: "credentials",
  credentials: {},
  authorize: async (input: Partial<Record<string, unknown>> | undefined, request) => {
    const headers = new Headers(request.headers as Record<string, string>);
    const log = { by: meansOf(input ?? {}), network: networkOf(headers) };
    // next-auth shows people the message of any error, so only our own sentences may pass.
    const session = await sessionOf(input ?? {}, headers).catch((error: unknown) => {
      onError(error);
      if (error instanceof RuleError || error instanceof TooManyAttemptsError) {
        logSecurity({ signIn: "refused", ...log, why: error.message });
        throw error;
      }
      logError({ signIn: "failed" }, error);
      throw new Error("Sign-in is not working at the moment. Try again in a minute.");
    });
    logSecurity({ signIn: "done", ...log, personId: session.sub });
    return { id: session.sub, session };
  },
});

const meansOf = ({ signature, code }: Partial<Record<string, unknown>>): string => {
  if (signature !== undefined) return "passkey";
  return code ? "password and code" : "password";
};

/** The session of the person who sent this form: with a passkey, or with a password and maybe a code. */
async function sessionOf(input: Partial<Record<string, unknown>>, headers: Headers): Promise<Session> {
  if (input.signature !== undefined) {
    const { data } = PasskeyAssertion.safeParse(input);
    if (!data) throw new RuleError("This passkey cannot be read. Try again, or use your password.");
    return signInWithPasskey(data, await takeChallenge(""), headers);
  }
  const code = input.code ? CodeInput.shape.code.safeParse(input.code).data : undefined;
  return signIn({ email: String(input.email ?? ""), password: String(input.password ?? ""), code }, headers);
}

/** An OpenID Connect service. Some send the e-mail address in the ID token, others only from the userinfo endpoint. */
const withService = (service: Oidc): AuthOptions["providers"][number] => ({
  id: "oidc",
  name: service.name,
  type: "oauth",
  wellKnown: descriptionUrl(service),
  clientId: service.clientId,
  clientSecret: service.clientSecret,
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: service.scope } },
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

function identityOf({ issuer }: Oidc, account: Account, profile?: Profile): ClaimedIdentity {
  const claims: Record<string, unknown> = { ...profile };
  return {
    provider: issuer,
    subject: account.providerAccountId,
    email: typeof claims.email === "string" ? claims.email.trim().toLowerCase() : null,
    isVerified: claims.email_verified === true || claims.email_verified === "true",
  };
}

/** True when the person may sign in; otherwise the address of the page that says why not. */
async function admit({ groups }: Oidc, identity: ClaimedIdentity, profile?: Profile): Promise<true | string> {
  const intent = await takeIntent();
  const claims: Record<string, unknown> = { ...profile };
  const refusal =
    (await admitIdentity(identity, intent)) ??
    (groups && (await applyGroupRole(identity, roleOfGroups(groups.roles, groupsIn(claims[groups.claim])))));
  if (!refusal) return true;
  logSecurity({ signIn: "refused", by: "outside service", why: refusal });
  if (intent && "link" in intent) return `/settings/account?error=${refusal}`;
  return intent ? `/access/${intent.accept}?error=${refusal}` : `/sign-in?error=${refusal}`;
}
