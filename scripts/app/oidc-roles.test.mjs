// @ts-check
import fc from "fast-check";
import { expect, test } from "vitest";
import { readGroupRoles } from "#domain/group-roles.ts";
import { checkOidcRoles } from "./oidc-roles.mjs";

test("a start without groups, or with groups of roles, is allowed", () => {
  for (const env of [{}, { OIDC_ROLES: "" }, { OIDC_ROLES: " editor=desk, chiefs ; reviewer=newsroom;admin=it=main;" }])
    expect(() => checkOidcRoles(env)).not.toThrow();
});

test.each(["boss=desk", "editor=", "editor", "editor= , ", "reader=all; Editor=desk"])(
  "a start with the roles “%s” is refused with a sentence",
  (setting) => {
    expect(() => checkOidcRoles({ OIDC_ROLES: setting })).toThrow(/is not a role with its groups/);
  },
);

test("a start is refused exactly when the app could not read the setting", () => {
  const word = fc.constantFrom("admin", "editor", "reviewer", "reader", "=", ";", ",", " ", "\u00a0", "desk", "Editor");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const setting = words.join("");
      expect(throws(() => checkOidcRoles({ OIDC_ROLES: setting }))).toBe(throws(() => readGroupRoles(setting)));
    }),
    { numRuns: 1_000 },
  );
});

/** @param {() => unknown} act */
function throws(act) {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
