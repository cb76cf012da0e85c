import { expect, test } from "vitest";
import { groupsIn, readGroupRoles, roleOfGroups } from "./group-roles.ts";

const ROLES = readGroupRoles(" editor=desk, chiefs ; reviewer=newsroom;admin=it=main;");

test("groups are read by role, with white space, several groups and signs in their names", () => {
  expect(ROLES).toEqual({ editor: ["desk", "chiefs"], reviewer: ["newsroom"], admin: ["it=main"] });
});

test.each(["boss=desk", "editor=", "editor", "editor= , "])("“%s” is refused with a sentence", (setting) => {
  expect(() => readGroupRoles(setting)).toThrow(/is not a role with its groups/);
});

test("a member of several groups has the highest of their roles", () => {
  expect(roleOfGroups(ROLES, ["newsroom", "chiefs", "football"])).toBe("editor");
  expect(roleOfGroups(ROLES, ["newsroom"])).toBe("reviewer");
});

test("a member of no such group has no role", () => {
  expect([roleOfGroups(ROLES, []), roleOfGroups(ROLES, ["Desk"]), roleOfGroups({}, ["desk"])]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a claim is a list of groups or one group", () => {
  expect(groupsIn(["desk", 3, null])).toEqual(["desk"]);
  expect([groupsIn("desk"), groupsIn(undefined), groupsIn({ desk: true })]).toEqual([["desk"], [], []]);
});
