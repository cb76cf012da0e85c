import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Verdict, VerdictInput } from "#domain/verdict.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { saveClaim, withdrawClaim } from "./claims.ts";
import { claimHistory, eventInHistory } from "./history.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  claim = await markClaim(reviewer, article, "at six");
});

/** The first page of the history, oldest first. */
const history = async (viewer: Viewer) => (await claimHistory(viewer, claim.id)).events.reverse();
const types = async (viewer: Viewer) => (await history(viewer)).map(({ type }) => type);
const revision = { rating: "false", rationale: "Read again.", state: "submitted", reason: "Read again." };
const revise = (viewer: Viewer, rating: string, reason: string, ifMatch: number) => {
  const input = VerdictInput.parse({ rating, rationale: "Read again.", state: "submitted", reason });
  return recordVerdict(viewer, claim.id, input, ifMatch);
};

test("the history of a claim names each actor and act, with the values before and after", async () => {
  await saveClaim(editor, claim.id, { articleId: article.id, statement: "It turns at six.", tags: ["tide"] }, 1);
  await withdrawClaim(reviewer, claim.id, 2);
  await saveClaim(reviewer, claim.id, { articleId: article.id }, 3);
  const events = await history(other);
  expect(events.map(({ type, actor }) => [type, actor?.id])).toEqual([
    ["claim.marked", reviewer.id],
    ["claim.changed", editor.id],
    ["claim.withdrawn", reviewer.id],
    ["claim.restored", reviewer.id],
  ]);
  expect(events[0]).toMatchObject({
    before: null,
    after: { statement: "at six", version: 1, anchor: { exact: "at six" } },
  });
  expect(events[1]).toMatchObject({
    before: { statement: "at six", tags: [] },
    after: { statement: "It turns at six.", tags: ["tide"] },
  });
  expect(events[2]).toMatchObject({
    before: { withdrawnAt: null },
    after: { withdrawnAt: expect.any(String), version: 3 },
  });
});

test("each event follows from the one before it", async () => {
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns at six." }, 1);
  await saveClaim(reviewer, claim.id, { articleId: article.id, passage: { start: 0, end: 8 } }, 2);
  await saveClaim(reviewer, claim.id, { articleId: article.id, claimant: "The harbour master" }, 3);
  const events = await history(reviewer);
  for (const [nth, { before }] of events.entries()) expect(before).toEqual(events[nth - 1]?.after ?? null);
});

test("the history has every text of a verdict, with the reason for each change", async () => {
  await rate(reviewer, claim, "true");
  await revise(reviewer, "false", "The gauge was broken.", 1);
  const told = (await history(reviewer)).filter(({ type }) => type.startsWith("verdict."));
  expect(told.map(({ type, reason }) => [type, reason])).toEqual([
    ["verdict.submitted", null],
    ["verdict.revised", "The gauge was broken."],
  ]);
  expect(told.map(({ after }) => (after as Verdict).rating)).toEqual(["true", "false"]);
  expect(told[1]?.before).toEqual(told[0]?.after);
});

test("others' drafts are never visible, nor their submitted verdicts while the viewer is blind", async () => {
  await rate(other, claim, "true", { state: "draft" });
  await recordVerdict(other, claim.id, VerdictInput.parse({ rating: "true", rationale: "So.", state: "submitted" }), 1);
  await revise(other, "false", "No.", 2);
  expect(await types(reviewer)).toEqual(["claim.marked"]);
  expect(await types(other)).toEqual(["claim.marked", "verdict.drafted", "verdict.submitted", "verdict.revised"]);
  expect(await types(editor)).toEqual(["claim.marked", "verdict.submitted", "verdict.revised"]);
  expect((await history(editor))[1]?.before).toBeNull();
  await rate(reviewer, claim, "true");
  expect(await types(reviewer)).toEqual(["claim.marked", "verdict.submitted", "verdict.revised", "verdict.submitted"]);
});

test("event numbers do not disclose how much others wrote between two visible changes", async () => {
  const twoChanges = async (between: () => Promise<unknown>) => {
    claim = await markClaim(reviewer, article, "at six");
    await between();
    await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns at six." }, 1);
    return (await history(reviewer)).map(({ at: _, object: __, claimId: ___, ...event }) => event);
  };
  const alone = await twoChanges(async () => undefined);
  expect(await twoChanges(() => rate(other, claim, "true", { state: "draft" }))).toEqual(alone);
  expect(alone.map(({ number }) => number)).toEqual([1, 2]);
});

test("a history is read by pages of fifty events, newest first", async () => {
  for (let version = 1; version <= 60; version += 1)
    await saveClaim(reviewer, claim.id, { articleId: article.id, statement: `Reading ${version}.` }, version);
  const first = await claimHistory(reviewer, claim.id);
  expect([first.total, first.events.length]).toEqual([61, 50]);
  expect(first.events[0]).toMatchObject({ number: 61, after: { statement: "Reading 60." } });
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "Reading 61." }, 61);
  const second = await claimHistory(reviewer, claim.id, { after: first.nextCursor });
  expect(second.events.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, nth) => 11 - nth));
  expect(second.events.at(-1)?.type).toBe("claim.marked");
  expect(second.nextCursor).toBeUndefined();
});

test("a cursor holds no number of the log, which would disclose how much others wrote", async () => {
  for (let version = 1; version <= 50; version += 1)
    await saveClaim(reviewer, claim.id, { articleId: article.id, statement: `Reading ${version}.` }, version);
  const { nextCursor = "" } = await claimHistory(reviewer, claim.id);
  expect(JSON.parse(Buffer.from(nextCursor, "base64url").toString())).toBe(2);
});

test("a history leaves out long fields, and one event has them", async () => {
  const long = (words: string) => ({ rationale: words.repeat(4_000), evidence: [] });
  await rate(reviewer, claim, "true", long("It is so. "));
  await recordVerdict(reviewer, claim.id, VerdictInput.parse({ ...revision, ...long("It was so. ") }), 1);
  const [newest, given] = (await claimHistory(reviewer, claim.id)).events;
  expect(JSON.stringify(newest).length).toBeLessThan(3_000);
  expect(newest).toMatchObject({ before: { rating: "true" }, after: { rating: "false" } });
  expect(newest?.long).toEqual(["rationale", "rationaleDocument"]);
  const whole = await eventInHistory(reviewer, claim.id, newest?.number ?? 0);
  expect((whole.before as Verdict).rationale).toContain("It is so. It is so.");
  expect((whole.after as Verdict).rationale).toContain("It was so. It was so.");
  // A long field that did not change is not named.
  await recordVerdict(
    reviewer,
    claim.id,
    VerdictInput.parse({ ...revision, rating: "mixed", ...long("It was so. ") }),
    2,
  );
  expect((await claimHistory(reviewer, claim.id)).events[0]?.long).toEqual([]);
  expect(given?.long).toEqual(["rationale", "rationaleDocument"]);
});

test("one event of the history is not found where the viewer may not see it", async () => {
  await rate(other, claim, "true");
  await expect(eventInHistory(reviewer, claim.id, 2)).rejects.toThrow(NotFoundError);
  expect(await eventInHistory(editor, claim.id, 2)).toMatchObject({ type: "verdict.submitted", before: null });
  await expect(eventInHistory(await somebody("reader"), claim.id, 1)).rejects.toThrow(ForbiddenError);
});

test("events hold the beginning of a long passage, and older events with all its words stay readable", async () => {
  const words = "The tide turns at six. ".repeat(400).trim();
  const long = await articleOfLines(reviewer, [words]);
  claim = await markClaim(reviewer, long, words);
  await rate(reviewer, claim, "true");
  await versionOfLines(reviewer, long.id, [words.replaceAll("six", "seven")]);
  for (const event of await history(reviewer)) expect(JSON.stringify(event).length).toBeLessThan(4_000);
  const { before } = (await history(reviewer)).at(-1) ?? {};
  expect(before).toMatchObject({ anchor: { start: 0, end: words.length, versionNumber: 1 } });
  const anchor = { state: "exact", start: 0, end: words.length, exact: words, versionNumber: 1 };
  await db.event.create({
    data: { type: "claim.reanchored", objectType: "claim", objectId: claim.id, claimId: claim.id, after: { anchor } },
  });
  const { total, events } = await claimHistory(reviewer, claim.id);
  expect(events[0]).toMatchObject({ after: {}, long: ["anchor"] });
  expect(await eventInHistory(reviewer, claim.id, total)).toMatchObject({ after: { anchor }, long: [] });
});

test("a ruling ends the blind phase and is in the history", async () => {
  await rate(other, claim, "true");
  await rule(editor, claim, "true");
  expect(await types(reviewer)).toEqual(["claim.marked", "verdict.submitted", "ruling.given"]);
});

test("a history needs a claim that exists and a viewer who may read it", async () => {
  await expect(claimHistory(reviewer, newId())).rejects.toThrow(NotFoundError);
  await expect(claimHistory(await somebody("reader"), claim.id)).rejects.toThrow(ForbiddenError);
});
