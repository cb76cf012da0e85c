import { ROLES, type Role } from "./permissions.ts";

/** The groups of an outside service whose members have a role, by role. */
export type GroupRoles = Partial<Record<Role, string[]>>;

/**
 * Reads groups by role, as in `editor=desk,chiefs; reviewer=newsroom`. Throws a sentence for the terminal where
 * something is no role or has no group.
 */
export function readGroupRoles(setting: string): GroupRoles {
  const roles: GroupRoles = {};
  for (const part of setting.split(";").filter((text) => text.trim() !== "")) {
    const [name = "", ...rest] = part.split("=");
    const role = ROLES.find((one) => one === name.trim());
    const groups = rest
      .join("=")
      .split(",")
      .map((group) => group.trim())
      .filter((group) => group !== "");
    if (!role || groups.length === 0)
      throw new Error(`OIDC_ROLES: “${part.trim()}” is not a role with its groups, such as editor=desk,chiefs.`);
    roles[role] = groups;
  }
  return roles;
}

/** The highest role that one of these groups has; null for none. */
export const roleOfGroups = (roles: GroupRoles, groups: string[]): Role | null =>
  ROLES.toReversed().find((role) => roles[role]?.some((group) => groups.includes(group))) ?? null;

/** The groups in a claim, which is a list or one name; none for anything else. */
export function groupsIn(claim: unknown): string[] {
  const all: unknown[] = Array.isArray(claim) ? claim : [claim];
  return all.filter((group) => typeof group === "string");
}
