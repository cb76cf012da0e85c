import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { RulingInput } from "#domain/ruling.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { readClaim, saveClaim, withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { ruleOnClaim } from "./rulings.ts";

let reviewer: Viewer;
let editor: Viewer;
let other: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, editor, other] = [await somebody("reviewer"), await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
  claim = await markClaim(reviewer, article, "at six");
});

const SAID: RulingInput = { rating: "true", summary: "The gauge shows it.", reason: "The gauge decides." };
const ruleSaying = (more: Partial<RulingInput> = {}, ifMatch: number | null = null, viewer = editor) =>
  ruleOnClaim(viewer, claim.id, { ...SAID, ...more }, ifMatch);
const events = async () =>
  (await db.event.findMany({ where: { objectType: "ruling", objectId: claim.id }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

test("a ruling is stored once, however often it is sent, and everyone sees it", async () => {
  const first = await ruleSaying();
  const again = await Promise.all(Array.from({ length: 20 }, () => ruleSaying()));
  expect([first.created, ...again.map(({ created }) => created)]).toEqual([true, ...again.map(() => false)]);
  expect(await readClaim(reviewer, claim.id)).toMatchObject({
    blind: false,
    ruling: first.value,
    standing: { state: "ruled" },
  });
  expect(await events()).toEqual(["ruling.given"]);
});

test("twenty requests of editors at one moment give one ruling", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ruleSaying()));
  expect(answers.filter(({ created }) => created).length).toBe(1);
  expect(await events()).toEqual(["ruling.given"]);
});

test("a ruling changes with a reason, from the version that was read", async () => {
  const { value } = await ruleSaying();
  await expect(ruleSaying({ rating: "false" })).rejects.toThrow(PreconditionMissingError);
  await expect(ruleSaying({ rating: "false", reason: null }, 1)).rejects.toThrow("Say why you are changing the ruling");
  await expect(ruleSaying({ rating: "false", reason: "New." }, 9)).rejects.toMatchObject({ current: value });
  const change = () => ruleSaying({ rating: "false", reason: "The gauge was broken." }, 1);
  expect([(await change()).value.version, (await change()).value.version]).toEqual([2, 2]);
  expect(await events()).toEqual(["ruling.given", "ruling.changed"]);
});

test("of two editors who rule differently at one moment one gets a conflict with the ruling of the other", async () => {
  const done = await Promise.allSettled([ruleSaying({ rating: "true" }), ruleSaying({ rating: "false" }, null, other)]);
  const [refused] = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toBeInstanceOf(PreconditionMissingError);
  expect(await events()).toEqual(["ruling.given"]);
});

test("a ruling that departs from a verdict needs a reason", async () => {
  await rate(reviewer, claim, "false");
  await expect(ruleSaying({ reason: null })).rejects.toThrow("Say why this ruling departs");
  await rate(await somebody("reviewer"), claim, "true");
  await expect(ruleSaying({ reason: null })).rejects.toThrow("Say why this ruling departs");
  expect((await ruleSaying({ reason: "The reviewer read the wrong day." })).created).toBe(true);
});

test("an editor who has begun a verdict learns nothing of the others by trying to rule", async () => {
  await rate(editor, claim, "true", { state: "draft" });
  await rate(reviewer, claim, "false");
  const answers = ["false", "true", "mixed"].map((rating) =>
    ruleSaying({ rating, reason: null }).catch(({ message }) => message),
  );
  expect(new Set(await Promise.all(answers))).toEqual(
    new Set(["You have started a verdict and cannot see the others, so give a reason for your ruling."]),
  );
  expect((await ruleSaying({ reason: "The gauge decides." })).created).toBe(true);
});

test("nobody rules on a claim they rated, unless one verdict is all the article asks for", async () => {
  await rate(editor, claim, "true");
  await expect(ruleSaying()).rejects.toThrow(ForbiddenError);
  await expect(ruleSaying({}, null, reviewer)).rejects.toThrow("Only editors can rule");
  await changeArticle(editor, article.id, { requiredVerdicts: 1 }, 1);
  expect((await ruleSaying()).created).toBe(true);
});

test("a ruling needs a claim that exists and is not withdrawn", async () => {
  await expect(ruleOnClaim(editor, newId(), SAID, null)).rejects.toThrow(NotFoundError);
  await expect(ruleSaying({}, 1)).rejects.toThrow(ConflictError);
  await withdrawClaim(reviewer, claim.id, 1);
  await expect(ruleSaying()).rejects.toThrow("was withdrawn");
});

test("a ruling on words that changed since is stale until it is confirmed", async () => {
  const said = { reason: "The gauge decides." };
  await ruleSaying(said);
  await saveClaim(editor, claim.id, { articleId: article.id, passage: { start: 9, end: 21 }, reason: "Only this." }, 1);
  expect((await readClaim(editor, claim.id)).standing).toEqual({ state: "stale", rating: "true" });
  expect((await ruleSaying(said)).value.version).toBe(1);
  expect((await ruleSaying(said, 1)).value.version).toBe(2);
  expect((await readClaim(editor, claim.id)).standing).toEqual({ state: "ruled", rating: "true" });
  expect((await ruleSaying(said, 1)).value.version).toBe(2);
});

test("a ruling with fewer verdicts than the article asks for, or without evidence, needs a reason", async () => {
  const source = { source: { title: "Gauge" }, stance: "supports" as const };
  await rate(reviewer, claim, "true", { evidence: [source] });
  await expect(ruleSaying({ reason: null })).rejects.toThrow("Only 1 of 2 verdicts has been submitted");
  await rate(await somebody("reviewer"), claim, "true");
  expect((await ruleSaying({ reason: null })).created).toBe(true);
  claim = await markClaim(reviewer, article, "The tide");
  for (const someone of [reviewer, await somebody("reviewer")]) await rate(someone, claim, "true");
  await expect(ruleSaying({ reason: null })).rejects.toThrow("Nobody has cited evidence");
});
