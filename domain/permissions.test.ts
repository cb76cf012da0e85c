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

/** The acts by the lowest role for one's own objects and for those of others. A change of a right changes this too. */
const REVIEWED: Record<string, string[]> = {
  "reviewer reviewer": [
    "article.read",
    "article.import",
    "import.annotations",
    "precedent.read",
    "claim.mark",
    "comment.write",
    "comment.resolve",
    "correction.ask",
    "source.read",
    "source.add",
    "source.check",
    "dashboard.read",
    "view.save",
    "report.export",
    "affair.read",
    "clash.dismiss",
    "cluster.read",
    "cluster.change",
    "quotation.change",
    "scale.read",
  ],
  "reviewer editor": [
    "article.change",
    "version.import",
    "claim.change",
    "claim.withdraw",
    "assignment.make",
    "assignment.change",
    "assignment.finish",
    "comment.withdraw",
    "correction.change",
    "source.change",
    "view.remove",
  ],
  "editor editor": [
    "article.archive",
    "import.report",
    "ruling.give",
    "work.read",
    "source.check-all",
    "source.merge",
    "report.publish",
    "affair.change",
    "expert.ask",
    "reader-report.answer",
  ],
  "reviewer never": ["verdict.give", "comment.change", "view.change", "export.read", "import.read"],
  "reader reader": ["settings.read"],
  "admin admin": [
    "methodology.change",
    "settings.change",
    "demo.load",
    "scale.change",
    "operation.manage",
    "audit.read",
    "people.manage",
  ],
  "reader admin": ["token.manage", "session.manage", "personal-data.read"],
};

describe("the table of permissions", () => {
  test("is the reviewed one", () => {
    const acting = Object.entries(REVIEWED).flatMap(([roles, acts]) => acts.map((act) => [act, roles]));
    const stated = Object.entries(PERMISSIONS).map(([act, { own, other }]) => [act, `${own} ${other}`]);
    expect(Object.fromEntries(acting)).toEqual(Object.fromEntries(stated));
  });

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

  test("lets readers do nothing but read the newsroom's settings and look after their own tokens and sessions", () => {
    expect(acts.filter((act) => can(viewerOf("reader"), act))).toEqual([
      "settings.read",
      "token.manage",
      "session.manage",
      "personal-data.read",
    ]);
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
