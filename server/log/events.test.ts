import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { canonicalText, paragraphOfLines } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { changeArticle, importArticle } from "#server/articles/articles.ts";
import { saveClaim, withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { changeSource } from "#server/sources/sources.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { lastEvent, notAsLogged } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";

let reviewer: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  claim = await markClaim(reviewer, article, "at six");
});

/** What the log says of an act. */
async function logOf(act: () => Promise<unknown>) {
  const seq = await lastEvent();
  await act();
  return db.event.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" } });
}

const said = (more: Partial<VerdictInput> = {}) => VerdictInput.parse({ rating: "true", rationale: "So.", ...more });
const submitted = { state: "submitted" as const };
const evidence = (note?: string) => [{ source: { title: `Gauge ${newId()}` }, stance: "supports" as const, note }];
const save = (more: object, ifMatch: number | null) =>
  saveClaim(reviewer, claim.id, { articleId: article.id, ...more }, ifMatch);

function importing() {
  const document = { type: "doc" as const, content: [paragraphOfLines([`Tides ${newId()}`])] };
  return importArticle(reviewer, {
    details: { title: "Tides" },
    document,
    text: canonicalText(document),
    method: "api",
  });
}

describe("the log", () => {
  const acts: [string, () => Promise<unknown>, (() => Promise<unknown>)?][] = [
    ["article.imported", importing],
    ["article.changed", () => changeArticle(reviewer, article.id, { title: newId() }, article.version++)],
    ["claim.marked", () => markClaim(reviewer, article, "The tide")],
    ["claim.changed", () => save({ statement: "It turns." }, 1)],
    ["claim.moved", () => save({ passage: { start: 0, end: 8 } }, 1)],
    ["claim.withdrawn", () => withdrawClaim(reviewer, claim.id, 1)],
    ["claim.restored", () => save({}, 2), () => withdrawClaim(reviewer, claim.id, 1)],
    ["verdict.drafted", () => recordVerdict(reviewer, claim.id, said(), null)],
    ["verdict.submitted", () => recordVerdict(reviewer, claim.id, said(submitted), null)],
    [
      "verdict.revised",
      () => recordVerdict(reviewer, claim.id, said({ ...submitted, rating: "false", reason: "Why." }), 1),
      () => rate(reviewer, claim, "true"),
    ],
  ];

  test.each(acts)("has one event of %s, with who did it and what was before and after", async (type, act, first) => {
    await first?.();
    const events = await logOf(act);
    expect(events.map((event) => event.type)).toEqual([type]);
    const [event] = events;
    expect(event).toMatchObject({ actorId: reviewer.id, after: expect.any(Object) });
    const isNew = /imported|marked|drafted|submitted/.test(type);
    expect(event?.before === null).toBe(isNew);
    expect(event?.before).not.toEqual(event?.after);
  });

  test("has one event of a ruling and of its change, with the reason", async () => {
    const [given] = await logOf(() => rule(editor, claim, "true"));
    const change = { rating: "false", summary: "It does not.", reason: "The gauge was broken." };
    const changed = await logOf(() => ruleOnClaim(editor, claim.id, change, 1));
    expect(changed).toMatchObject([
      { type: "ruling.changed", actorId: editor.id, before: given?.after, reason: change.reason },
    ]);
  });

  test("has the sources of a verdict beside it", async () => {
    const events = await logOf(() => rate(reviewer, claim, "true", { evidence: [...evidence(), ...evidence()] }));
    expect(events.map(({ type }) => type)).toEqual(["source.added", "source.added", "verdict.submitted"]);
    const id = events[0]?.objectId ?? "";
    expect(await logOf(() => changeSource(reviewer, id, { title: "Tide gauge", kind: "data" }, 1))).toMatchObject([
      { type: "source.changed", before: { version: 1 }, after: { title: "Tide gauge", version: 2 } },
    ]);
  });

  test("has nothing of what was said already, nor of what was refused", async () => {
    await rate(reviewer, claim, "true");
    const refused = [
      () => save({ statement: "It turns." }, 9),
      () => save({ passage: { start: 0, end: 900 } }, 1),
      () => recordVerdict(reviewer, claim.id, said({ ...submitted, rating: "false" }), 1),
      () => recordVerdict(reviewer, newId(), said({ evidence: evidence() }), null),
      () => ruleOnClaim(editor, claim.id, { rating: "false", summary: "No." }, null),
    ];
    for (const act of refused) expect(await logOf(() => expect(act()).rejects.toThrow())).toEqual([]);
    expect(await logOf(() => save({}, null))).toEqual([]);
  });

  test("has nothing of a change that broke in the middle, and neither has the rest", async () => {
    await db.$executeRaw`ALTER TABLE "Evidence" ADD CONSTRAINT breaks CHECK (note <> 'break here')`;
    const before = await db.source.count();
    const input = said({ ...submitted, evidence: [...evidence(), ...evidence("break here")] });
    expect(await logOf(() => expect(recordVerdict(reviewer, claim.id, input, null)).rejects.toThrow())).toEqual([]);
    expect([await db.source.count(), await db.verdict.count({ where: { claimId: claim.id } })]).toEqual([before, 0]);
    await db.$executeRaw`ALTER TABLE "Evidence" DROP CONSTRAINT breaks`;
  });

  test("counts every change of everything", async () => {
    expect(await notAsLogged()).toEqual([]);
  });
});

describe("the database refuses", () => {
  test.each([
    [`UPDATE "Event" SET type = 'claim.changed'`],
    [`DELETE FROM "Event"`],
    [`TRUNCATE "Event"`],
    [`TRUNCATE "Claim" CASCADE`],
    [`UPDATE "Version" SET text = 'Other words.'`],
    [`DELETE FROM "Version"`],
    [`TRUNCATE "Version" CASCADE`],
    [`UPDATE "Anchor" SET start = NULL`],
    [`UPDATE "Anchor" SET "end" = start`],
    [`UPDATE "Verdict" SET "ratingKey" = NULL WHERE state = 'submitted'`],
    [`UPDATE "Verdict" SET confidence = 2`],
    [`DELETE FROM "Rating"`],
    [`DELETE FROM "Person"`],
  ])("%s", async (statement) => {
    const before = await db.event.count();
    await rate(reviewer, claim, "true");
    await expect(db.$executeRaw(Prisma.raw(statement))).rejects.toThrow();
    expect(await db.event.count()).toBe(before + 1);
  });
});
