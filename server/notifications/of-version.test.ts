import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { readClaim, withdrawClaim } from "#server/claims/claims.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { notifications } from "./notifications.ts";
import { markOpened, markRead, markReadUpTo } from "./read.ts";

const LINES = [
  "The ferry ticket to the island costs 12 euros in summer.",
  "The tide turns at six.",
  "It rains all day long.",
  "The wind blows west.",
];
const CHANGED = [
  "News of the day.",
  "The ferry ticket to the island costs 15 euros in summer.",
  "It rains all day long.",
  "The wind blows west.",
];
const QUOTES = ["ticket to the island costs 12 euros", "The tide turns at six", "rains all day", "wind blows west"];

let [reviewer, other]: Viewer[] = [];
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claims: { id: string }[];

const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();
const told = async (more: object = {}) => (await notifications(the(reviewer), more)).notifications;
const unread = async () => (await notifications(the(reviewer), {})).unread;

beforeEach(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
  article = await articleOfLines(the(other), LINES);
  claims = [];
  for (const quote of QUOTES) claims.push(await markClaim(the(other), article, quote));
});

async function judgeAll() {
  for (const claim of claims) await rate(the(reviewer), claim, "true");
}

test("what a version does to one's claims is one notification, which opens to its parts", async () => {
  await judgeAll();
  await versionOfLines(the(other), article.id, CHANGED);
  const [whole, ...more] = await told();
  expect([more, await unread()]).toEqual([[], 1]);
  expect(whole).toMatchObject({ type: "new-version", parts: 2, href: `/articles/${article.id}?show=awaiting` });
  expect(whole?.text).toBe(
    "Version 2 of “The ferry ticket to the island costs 12 euros in summer.”: of the claims you judged, 1 changed and 1 is no longer in it. 2 only shifted.",
  );
  const parts = await told({ partOf: whole?.id });
  expect(parts.map(({ type }) => type).sort()).toEqual(["became-stale", "claim-lost"]);
  const texts = parts.map(({ text }) => text).join("\n");
  expect(texts).toContain("The number changed: 12 → 15. Confirm your verdict, or change it.");
  expect(texts).toContain("“The tide turns at six” are no longer in the article.");
});

test("a single claim that a version concerns stands for itself, and is told once", async () => {
  await rate(the(reviewer), claims[0] ?? expect.fail(), "true");
  await versionOfLines(the(other), article.id, CHANGED);
  await versionOfLines(
    the(other),
    article.id,
    CHANGED.with(1, "The ferry ticket to the island costs 19 euros in summer."),
  );
  expect(await told()).toMatchObject([{ type: "became-stale", parts: 0 }]);
  await versionOfLines(the(other), article.id, CHANGED.slice(2));
  const [lost, stale] = await told();
  expect([lost?.type, stale?.type]).toEqual(["claim-lost", "became-stale"]);
  for (const { text } of [lost, stale].filter((one) => one !== undefined)) expect(text).not.toMatch(/[Cc]onfirm/);
});

test("a whole version is read with its last part, and its parts with it", async () => {
  await judgeAll();
  await versionOfLines(the(other), article.id, CHANGED);
  const [whole] = await told();
  const [first, second] = await told({ partOf: whole?.id });
  await markOpened(the(reviewer), { kind: "claim", id: claims[0]?.id ?? "" });
  expect((await told({ partOf: whole?.id })).filter(({ readAt }) => readAt)).toHaveLength(1);
  expect(await unread()).toBe(1);
  for (const part of [first, second]) await markRead(the(reviewer), part?.id ?? "", true);
  expect(await unread()).toBe(0);
  await markRead(the(reviewer), second?.id ?? "", false);
  expect(await unread()).toBe(1);
  await markReadUpTo(the(reviewer), whole?.id ?? "");
  expect((await told({ partOf: whole?.id })).every(({ readAt }) => readAt)).toBe(true);
});

test("opening the article reads what tells of it, and of its versions, but no discussion", async () => {
  await judgeAll();
  await versionOfLines(the(other), article.id, CHANGED);
  await markOpened(the(other), { kind: "article", id: article.id });
  expect(await unread()).toBe(1);
  expect(await markOpened(the(reviewer), { kind: "article", id: article.id })).toEqual({ unread: 0 });
});

test("a version whose claims were all withdrawn is not told of any more", async () => {
  await judgeAll();
  await versionOfLines(the(other), article.id, CHANGED);
  for (const { id } of claims.slice(0, 2)) {
    const { version } = await readClaim(the(other), id);
    await withdrawClaim(the(other), id, version);
  }
  expect([await told(), await unread()]).toEqual([[], 0]);
});

test("a dispute is told once to those who may know, and to nobody who withdrew their verdict", async () => {
  const [claim] = claims;
  const third = await somebody("reviewer");
  const types = async (person: Viewer) => (await notifications(person, {})).notifications.map(({ type }) => type);
  await rate(the(reviewer), claim ?? expect.fail(), "true");
  await rate(third, claim ?? expect.fail(), "false", { state: "draft" });
  expect(await types(the(reviewer))).toEqual([]);
  await rate(the(other), claim ?? expect.fail(), "false");
  expect([await types(the(reviewer)), await types(the(other)), await types(third)]).toEqual([["disputed"], [], []]);
  const agreeing = { rating: "false", rationale: "Now I see it.", state: "submitted", reason: "I misread it." };
  await recordVerdict(the(reviewer), claim?.id ?? "", VerdictInput.parse(agreeing), 1);
  await recordVerdict(the(reviewer), claim?.id ?? "", VerdictInput.parse({ ...agreeing, rating: "true" }), 2);
  expect(await types(the(reviewer))).toEqual(["disputed"]);
  await rule(await somebody("editor"), claim ?? expect.fail(), "true");
  expect(await types(the(other))).toEqual(["ruled-otherwise", "disputed"]);
});
