import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ForbiddenError } from "./errors.ts";
import {
  type Act,
  atLeast,
  type ClaimFacts,
  can,
  isBlind,
  mayRule,
  PERMISSIONS,
  permit,
  ROLES,
} from "./permissions.ts";

const acts = Object.keys(PERMISSIONS) as Act[];
const anyRole = fc.constantFrom(...ROLES);
const anyAct = fc.constantFrom(...acts);
const viewerOf = (role: (typeof ROLES)[number], id = "me") => ({ id, role });
const facts = (more: Partial<ClaimFacts> = {}): ClaimFacts => ({
  ...{ ruled: false, ownVerdict: "none", withdrew: false, requiredVerdicts: 2 },
  ...more,
});

describe("the table of permissions", () => {
  test("gives a higher role everything that a lower one may", () => {
    fc.assert(
      fc.property(anyRole, anyRole, anyAct, fc.constantFrom("me", "another"), (one, other, act, owner) => {
        if (atLeast(one, other) && can(viewerOf(other), act, owner)) expect(can(viewerOf(one), act, owner)).toBe(true);
      }),
    );
  });

  test("never gives more on another's things than on one's own", () => {
    fc.assert(
      fc.property(anyRole, anyAct, (role, act) => {
        if (can(viewerOf(role), act, "another")) expect(can(viewerOf(role), act, "me")).toBe(true);
      }),
    );
  });

  test("lets readers do nothing but read the newsroom's settings and look after their own tokens", () => {
    expect(acts.filter((act) => can(viewerOf("reader"), act))).toEqual(["settings.read", "token.manage"]);
  });

  test("keeps people and their roles for admins, and verdicts for those who give them", () => {
    expect(ROLES.filter((role) => can(viewerOf(role), "people.manage"))).toEqual(["admin"]);
    expect(ROLES.filter((role) => can(viewerOf(role), "verdict.give", "another"))).toEqual([]);
  });

  test("stops who may not, with a sentence", () => {
    expect(() => permit(false)).toThrow(ForbiddenError);
    expect(() => permit(false, "Only editors can rule on claims.")).toThrow("Only editors can rule on claims.");
    expect(() => permit(true)).not.toThrow();
  });
});

test.each([
  ["a reviewer who has not rated", "reviewer", {}, true],
  ["a reviewer who has begun to", "reviewer", { ownVerdict: "draft" }, true],
  ["a reviewer who has rated", "reviewer", { ownVerdict: "submitted" }, false],
  ["a reviewer once it is ruled", "reviewer", { ruled: true }, false],
  ["an editor", "editor", {}, false],
  ["an editor who has begun a verdict", "editor", { ownVerdict: "draft" }, true],
  ["an editor who has rated", "editor", { ownVerdict: "submitted" }, false],
  ["an admin who has begun a verdict", "admin", { ownVerdict: "draft" }, true],
  ["an editor whose draft a ruling came before", "editor", { ownVerdict: "draft", ruled: true }, false],
] as const)("others' verdicts are hidden from %s, or not", (_, role, more, blind) => {
  expect(isBlind(viewerOf(role), facts(more))).toBe(blind);
});

test.each([
  ["an editor who has not rated it", "editor", {}, true],
  ["an editor who has rated it", "editor", { ownVerdict: "submitted" }, false],
  ["an admin who has rated it", "admin", { ownVerdict: "submitted" }, false],
  ["an editor who withdrew their verdict", "editor", { ownVerdict: "draft", withdrew: true }, false],
  [
    "an editor who has rated it where one verdict is enough",
    "editor",
    { ownVerdict: "submitted", requiredVerdicts: 1 },
    true,
  ],
  ["a reviewer", "reviewer", {}, false],
] as const)("a claim is ruled on by %s, or not", (_, role, more, may) => {
  expect(mayRule(viewerOf(role), facts(more))).toBe(may);
});
