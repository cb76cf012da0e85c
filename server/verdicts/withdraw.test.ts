import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { readClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { savePerson } from "#server/people/people.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { reread, somebody } from "#server/testing/people.ts";
import { recordVerdict } from "./verdicts.ts";
import { withdrawVerdict } from "./withdraw.ts";

const WHY = { reason: "The gauge was read wrongly." };

let reviewer: Viewer;
let second: Viewer;
let third: Viewer;
let editor: Viewer;
let other: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, second, third] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  [editor, other] = [await somebody("editor"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  claim = await markClaim(reviewer, article, "at six");
});

const standing = async (viewer: Viewer = other) => (await readClaim(viewer, claim.id)).standing;
const disable = async (person: Viewer, disabled = true) => {
  const { name, email, role, version } = await reread(person.id);
  await savePerson(OPERATOR, person.id, { name, email, role, disabled }, version, null);
};

describe("a verdict that its reviewer withdraws", () => {
  test("is their draft again, with every word, and no longer counts", async () => {
    const given = await rate(reviewer, claim, "true");
    await rate(second, claim, "false");
    expect((await standing()).state).toBe("disputed");
    const draft = await withdrawVerdict(reviewer, claim.id, WHY, 1);
    expect(draft).toMatchObject({ state: "draft", rating: "true", rationale: given.rationale, version: 2 });
    expect(await standing()).toEqual({ state: "open", missing: 1 });
    expect(await readClaim(reviewer, claim.id)).toMatchObject({ blind: true, verdicts: [] });
  });

  test("stays in the history with the reason, for those who may see it", async () => {
    const given = await rate(reviewer, claim, "true");
    await withdrawVerdict(reviewer, claim.id, WHY, 1);
    const typesFor = async (viewer: Viewer) => (await claimHistory(viewer, claim.id)).events.map(({ type }) => type);
    expect(await typesFor(other)).toEqual(["verdict.withdrawn", "verdict.submitted", "claim.marked"]);
    expect((await claimHistory(other, claim.id)).events[0]).toMatchObject({ before: given, ...WHY });
    expect(await typesFor(second)).toEqual(["claim.marked"]);
    expect(await notAsLogged()).toEqual([]);
  });

  test("is withdrawn once when the request is repeated, and can be submitted again", async () => {
    await rate(reviewer, claim, "true");
    const draft = await withdrawVerdict(reviewer, claim.id, WHY, 1);
    expect(await withdrawVerdict(reviewer, claim.id, WHY, 1)).toEqual(draft);
    const input = VerdictInput.parse({ rating: "true", rationale: "As the gauge shows.", state: "submitted" });
    const { value } = await recordVerdict(reviewer, claim.id, input, 2);
    expect(value).toMatchObject({ state: "submitted", version: 3 });
    expect(await standing()).toEqual({ state: "open", missing: 1 });
  });

  test("is not withdrawn from an old version, without a version, before it is submitted, or by another person", async () => {
    await rate(reviewer, claim, "true");
    const withdrawn = (viewer: Viewer, ifMatch: number | null) => withdrawVerdict(viewer, claim.id, WHY, ifMatch);
    await expect(withdrawn(reviewer, 7)).rejects.toThrow(ConflictError);
    await expect(withdrawn(reviewer, null)).rejects.toThrow(PreconditionMissingError);
    await expect(withdrawn(second, 1)).rejects.toThrow(NotFoundError);
    await expect(withdrawn({ ...second, role: "reader" }, 1)).rejects.toThrow(ForbiddenError);
    await rate(second, claim, "true", { state: "draft" });
    await expect(withdrawn(second, 1)).rejects.toThrow(RuleError);
  });

  test("cannot be withdrawn once an editor has ruled", async () => {
    await rate(reviewer, claim, "true");
    await rule(editor, claim, "true");
    await expect(withdrawVerdict(reviewer, claim.id, WHY, 1)).rejects.toThrow("An editor has ruled");
  });

  test("does not allow its editor to rule", async () => {
    await rate(editor, claim, "true");
    await withdrawVerdict(editor, claim.id, WHY, 1);
    await expect(rule(editor, claim, "true")).rejects.toThrow("You gave a verdict on this claim");
    expect((await rule(other, claim, "true")).rating).toBe("true");
  });
});

describe("someone who is disabled", () => {
  test("leaves verdicts that still count, whatever happens first", async () => {
    for (const viewer of [third, second]) await rate(viewer, claim, "true");
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
    await disable(third);
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
    // Worked out anew from what is stored, it is the same.
    const { version } = await changeArticle(reviewer, article.id, { requiredVerdicts: 3 }, 1);
    expect(await standing()).toEqual({ state: "open", missing: 1 });
    await changeArticle(reviewer, article.id, { requiredVerdicts: 2 }, version);
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
    await disable(third, false);
  });

  test("leaves drafts that nobody waits for", async () => {
    await rate(third, claim, "false", { state: "draft" });
    await disable(third);
    for (const viewer of [reviewer, second]) await rate(viewer, claim, "true");
    expect(await standing()).toEqual({ state: "agreed", rating: "true" });
    await disable(third, false);
  });
});
