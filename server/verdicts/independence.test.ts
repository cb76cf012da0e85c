import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { readClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { withdrawRuling } from "#server/rulings/withdraw.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readVerdict, recordVerdict } from "./verdicts.ts";
import { withdrawVerdict } from "./withdraw.ts";

let [first, second, editor, other] = [] as unknown as [Viewer, Viewer, Viewer, Viewer];
let article: { id: string; text: string };
let claim: Claim;

beforeAll(async () => {
  [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  [editor, other] = [await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  article = await articleOfLines(first, ["The tide turns at six."]);
  claim = await markClaim(first, article, "at six");
});

/** Choose to judge the claim oneself, which is an empty draft, or stop. */
const judge = (viewer: Viewer, ifMatch: number | null = null) =>
  recordVerdict(viewer, claim.id, VerdictInput.parse({}), ifMatch);
const stop = (viewer: Viewer, ifMatch = 1) => withdrawVerdict(viewer, claim.id, {}, ifMatch);
const submit = (viewer: Viewer, rating: string, ifMatch: number, reason?: string) => {
  const input = { rating, rationale: "As the gauge shows.", state: "submitted", reason };
  return recordVerdict(viewer, claim.id, VerdictInput.parse(input), ifMatch);
};
const standing = async () => (await readClaim(other, claim.id)).standing;
const isIndependent = async (viewer: Viewer) => !(await readVerdict(viewer, claim.id)).sawOthers;
const stored = () => db.claim.findUniqueOrThrow({ where: { id: claim.id } });

describe("an editor's verdict", () => {
  test("given after seeing another is marked, and leaves the claim open", async () => {
    await rate(first, claim, "true");
    await rate(editor, claim, "true");
    expect(await isIndependent(editor)).toBe(false);
    expect(await standing()).toEqual({ state: "open", missing: 1 });
    expect(await stored()).toMatchObject({ submittedCount: 2, independent: 1 });
    await rate(second, claim, "true");
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
  });

  test("given while there is no other is independent", async () => {
    await rate(editor, claim, "true");
    await rate(first, claim, "true");
    expect(await isIndependent(editor)).toBe(true);
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
  });

  test("is independent if they chose to judge the claim before others did, and blind until they submit", async () => {
    const { value } = await judge(editor);
    await rate(first, claim, "true");
    expect(await readClaim(editor, claim.id)).toMatchObject({ blind: true, verdicts: [], standing: { state: "open" } });
    await submit(editor, "false", value.version);
    expect(await isIndependent(editor)).toBe(true);
    expect(await standing()).toMatchObject({ state: "disputed" });
  });

  test("is not if they chose so after others did, or stopped and looked meanwhile", async () => {
    await judge(editor);
    await rate(first, claim, "true");
    await judge(other);
    await stop(editor);
    expect(await readClaim(editor, claim.id)).toMatchObject({ blind: false, verdicts: [{ rating: "true" }] });
    await judge(editor, 2);
    expect(await readClaim(editor, claim.id)).toMatchObject({ blind: true, verdicts: [] });
    await submit(editor, "true", 3);
    await submit(other, "true", 1);
    expect([await isIndependent(editor), await isIndependent(other)]).toEqual([false, false]);
    expect(await standing()).toEqual({ state: "open", missing: 1 });
  });
});

describe("a reviewer's verdict", () => {
  test("stays independent when it is revised, and keeps the rating that it had before", async () => {
    await rate(first, claim, "true");
    await rate(second, claim, "false");
    await submit(second, "true", 1, "The gauge was read wrongly.");
    expect(await readVerdict(second, claim.id)).toMatchObject({ sawOthers: false, blindRating: "false" });
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
  });

  test("withdrawn and submitted again after seeing another is a new one, and does not count", async () => {
    await rate(first, claim, "true");
    await rate(second, claim, "false");
    await withdrawVerdict(second, claim.id, { reason: "I read the wrong gauge." }, 1);
    await submit(second, "true", 2);
    expect(await isIndependent(second)).toBe(false);
    expect(await standing()).toEqual({ state: "open", missing: 1 });
  });

  test("given after a ruling was withdrawn does not count, and those given before do", async () => {
    await rate(first, claim, "true");
    const { version } = await rule(editor, claim, "true");
    await withdrawRuling(editor, claim.id, { reason: "Too early." }, version);
    await recordVerdict(second, claim.id, VerdictInput.parse({ rating: "true" }), null);
    expect(await isIndependent(second)).toBe(true);
    await submit(second, "true", 1);
    expect([await isIndependent(first), await isIndependent(second)]).toEqual([true, false]);
    expect(await standing()).toEqual({ state: "open", missing: 1 });
  });

  test("confirmed after the words changed stays independent", async () => {
    await rate(first, claim, "true");
    await rate(second, claim, "true");
    await versionOfLines(first, article.id, ["The tide turns at seven."]);
    await submit(first, "true", 1, "It still holds.");
    await submit(second, "true", 1, "It still holds.");
    expect([await isIndependent(first), await isIndependent(second)]).toEqual([true, true]);
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
  });

  test("does not count if they saw another as an editor", async () => {
    const [admin, person] = [await somebody("admin"), await somebody("editor")];
    const { name, email } = await db.person.findUniqueOrThrow({ where: { id: person.id } });
    await rate(first, claim, "true");
    await savePerson(admin, person.id, { name, email, role: "reviewer", disabled: false }, 1, null);
    await rate({ ...person, role: "reviewer" }, claim, "true");
    expect(await isIndependent(person)).toBe(false);
    const later = await markClaim(first, article, "tide");
    await rate(first, later, "true");
    expect(await rate({ ...person, role: "reviewer" }, later, "true")).toMatchObject({ sawOthers: false });
  });

  test("is no verdict any more once its draft is empty, and can be begun again", async () => {
    await recordVerdict(second, claim.id, VerdictInput.parse({ rating: "true" }), null);
    await recordVerdict(second, claim.id, VerdictInput.parse({}), 1);
    expect(await recordVerdict(second, claim.id, VerdictInput.parse({}), 1)).toMatchObject({ value: { version: 2 } });
    expect(await stored()).toMatchObject({ version: 1 });
    expect(await db.verdict.findFirst({ where: { claimId: claim.id } })).toMatchObject({ state: "blank" });
    const draft = VerdictInput.parse({ rating: "false" });
    expect(await recordVerdict(second, claim.id, draft, 2)).toMatchObject({ value: { state: "draft", version: 3 } });
    expect(await stop(second, 3)).toMatchObject({ rating: null, evidence: [], version: 4 });
    expect(await stop(second, 3)).toMatchObject({ version: 4 });
  });
});
