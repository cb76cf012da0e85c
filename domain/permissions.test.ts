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
  ...{ ruled: false, submittedBy: [], draftedBy: [], withdrawnBy: [], requiredVerdicts: 2 },
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

  test("lets readers do nothing but look after their own tokens", () => {
    expect(acts.filter((act) => can(viewerOf("reader"), act))).toEqual(["token.manage"]);
  });

  test("keeps people and their roles for admins, and verdicts for those who give them", () => {
    expect(ROLES.filter((role) => can(viewerOf(role), "people.manage"))).toEqual(["admin"]);
    expect(ROLES.filter((role) => can(viewerOf(role), "verdict.give", "another"))).toEqual([]);
  });

  test("stops who may not, with a sentence", () => {
    expect(() => permit(false)).toThrow(ForbiddenError);
    expect(() => permit(false, "Only editors rule on claims.")).toThrow("Only editors rule on claims.");
    expect(() => permit(true)).not.toThrow();
  });
});

describe("others' verdicts", () => {
  test.each([
    ["a reviewer who has not rated", "reviewer", {}, true],
    ["a reviewer who has begun to", "reviewer", { draftedBy: ["me"] }, true],
    ["a reviewer when others have rated", "reviewer", { submittedBy: ["another"] }, true],
    ["a reviewer who has rated", "reviewer", { submittedBy: ["me"] }, false],
    ["a reviewer once it is ruled", "reviewer", { ruled: true }, false],
    ["an editor", "editor", { submittedBy: ["another"] }, false],
    ["an editor who has begun a verdict", "editor", { draftedBy: ["me"] }, true],
    ["an editor who has rated", "editor", { submittedBy: ["me"] }, false],
    ["an admin who has begun a verdict", "admin", { draftedBy: ["me"] }, true],
    ["an editor whose draft a ruling came before", "editor", { draftedBy: ["me"], ruled: true }, false],
  ] as const)("of %s", (_, role, more, blind) => {
    expect(isBlind(viewerOf(role), facts(more as Partial<ClaimFacts>))).toBe(blind);
  });

  test("are kept or shown whatever others drafted", () => {
    fc.assert(
      fc.property(anyRole, fc.boolean(), fc.array(fc.string()), (role, hasRated, others) => {
        const submittedBy = hasRated ? ["me"] : [];
        const drafted = facts({ submittedBy, draftedBy: others.filter((id) => id !== "me") });
        expect(isBlind(viewerOf(role), drafted)).toBe(isBlind(viewerOf(role), facts({ submittedBy })));
      }),
    );
  });
});

test.each([
  ["an editor who has not rated it", "editor", { submittedBy: ["another"] }, true],
  ["an editor who has rated it", "editor", { submittedBy: ["me", "another"] }, false],
  ["an admin who has rated it", "admin", { submittedBy: ["me"] }, false],
  ["an editor who withdrew their verdict", "editor", { draftedBy: ["me"], withdrawnBy: ["me"] }, false],
  [
    "an editor who has rated it where one verdict is enough",
    "editor",
    { submittedBy: ["me"], requiredVerdicts: 1 },
    true,
  ],
  ["a reviewer", "reviewer", {}, false],
] as const)("a claim is ruled on by %s, or not", (_, role, more, may) => {
  expect(mayRule(viewerOf(role), facts(more as Partial<ClaimFacts>))).toBe(may);
});
