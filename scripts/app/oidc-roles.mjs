// @ts-check
import { UserError } from "#scripts/user-error.mjs";

/** Roles, from the lowest to the highest, as in domain/permissions.ts. */
const ROLES = ["reader", "reviewer", "editor", "admin"];

/**
 * Throws a UserError where OIDC_ROLES is no list of roles with their groups. The app reads it only at a sign-in
 * (domain/group-roles.ts), which would be too late to notice a mistake.
 * @param {NodeJS.Dict<string>} [env]
 */
export function checkOidcRoles({ OIDC_ROLES = "" } = process.env) {
  const wrong = OIDC_ROLES.split(";").find((part) => part.trim() !== "" && !isRoleWithGroups(part));
  if (wrong === undefined) return;
  throw new UserError(
    `OIDC_ROLES: “${wrong.trim()}” is not a role with its groups, such as editor=desk,chiefs. The roles are ${ROLES.join(", ")}.`,
  );
}

/** @param {string} part */
function isRoleWithGroups(part) {
  const [name = "", ...groups] = part.split("=");
  return ROLES.includes(name.trim()) && /[^,\s]/.test(groups.join("="));
}
