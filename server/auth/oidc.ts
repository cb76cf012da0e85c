import "server-only";

/** The OpenID Connect service with which people of this newsroom can sign in. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string };

/** The configured OpenID Connect service; null when there is none. */
export function oidc(): Oidc | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = process.env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name: name || "single sign-on" } : null;
}
