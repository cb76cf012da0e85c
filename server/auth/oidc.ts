import "server-only";
import { type GroupRoles, readGroupRoles } from "#domain/group-roles.ts";

/** The OpenID Connect service with which people of this newsroom can sign in. */
export type Oidc = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  scope: string;
  /** The claim that names the groups of a person, and the roles of groups; null where roles are given here only. */
  groups: { claim: string; roles: GroupRoles } | null;
  /** How often Galley asks the service whether a person who is signed in may still sign in there. */
  refreshMinutes: number;
};

const DEFAULT_REFRESH_MINUTES = 60;

/** Where a service describes itself (OpenID Connect Discovery 1.0, 4). */
export const descriptionUrl = ({ issuer }: Pick<Oidc, "issuer">): string =>
  `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;

/** The configured OpenID Connect service; null when there is none. */
export function oidc(): Oidc | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
    OIDC_SCOPE: scope,
    OIDC_GROUPS_CLAIM: claim,
    OIDC_ROLES: roles,
    OIDC_REFRESH_MINUTES: minutes,
  } = process.env;
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    ...{ issuer, clientId, clientSecret, name: name || "single sign-on", scope: scope || "openid email profile" },
    groups: roles ? { claim: claim || "groups", roles: readGroupRoles(roles) } : null,
    refreshMinutes: Number(minutes) || DEFAULT_REFRESH_MINUTES,
  };
}
