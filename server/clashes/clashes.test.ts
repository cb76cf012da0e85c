import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { CLASH_KINDS, type Clash } from "#domain/clash/clash.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, versionOfLines } from "#server/testing/claims.ts";
import { affairOfArticles, someClash } from "#server/testing/clashes.ts";
import { longestTurn } from "#server/testing/longest-turn.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { dismissClash } from "./dismiss.ts";
import { findClashesOf } from "./find-clashes.ts";
import { clashesOfAffair, clashesOfArticle } from "./list.ts";
import { queueUnreadArticles } from "./queue.ts";

let editor: Viewer;
let reviewer: Viewer;
beforeAll(async () => {
  [editor, reviewer] = [await somebody("editor"), await somebody("reviewer")];
});

const REPORTS = [
  ["The fire at the Marlow mill killed 12 people.", "Rain fell in Oster."],
  ["Fifteen people were killed in the fire at the Marlow mill."],
  ["Mayor Ortiz visited the Marlow mill on Monday.", "The fire at the Marlow mill killed 12 people."],
  ["On Thursday, mayor Ortiz visited the Marlow mill."],
];
const wordsOf = ({ kind, sides }: Clash) => [
  kind,
  ...sides.map(({ exact, differing: { start, end } }) => exact.slice(start, end)).sort(),
];

test("reports of one affair that give other numbers and days clash, and each side has its sentence", async () => {
  const { affair, articles } = await affairOfArticles(reviewer, REPORTS);
  const { clashes, counts } = await clashesOfAffair(reviewer, affair.id);
  expect(clashes.map(wordsOf).sort()).toEqual([
    ["date", "Monday", "Thursday"],
    ["number", "12 people", "Fifteen people"],
    ["number", "12 people", "Fifteen people"],
  ]);
  expect(counts).toEqual({ clashes: 3, explained: 0, dismissed: 0 });
  const own = await clashesOfArticle(reviewer, articles[1]?.id ?? "");
  expect(own.clashes.map(({ sides: [first] }) => first.article.id)).toEqual([articles[1]?.id, articles[1]?.id]);
  for (const { sides } of clashes)
    for (const { article, passage, exact } of sides)
      expect(articles.find(({ id }) => id === article.id)?.text.slice(passage.start, passage.end)).toBe(exact);
});

test("the order in which articles are read does not matter, and to read them again changes nothing", async () => {
  const all = [];
  for (const order of [
    [0, 1, 2, 3],
    [3, 1, 0, 2],
    [2, 3, 1, 0, 0, 3],
  ]) {
    const { affair } = await affairOfArticles(reviewer, REPORTS, order);
    all.push((await clashesOfAffair(reviewer, affair.id)).clashes.map(wordsOf).sort());
  }
  expect(all[1]).toEqual(all[0]);
  expect(all[2]).toEqual(all[0]);
});

test("a dismissed clash stays dismissed when an article gets a new version, and can be restored", async () => {
  const clash = await someClash(reviewer);
  const { id } = clash;
  const { version } = await dismissClash(reviewer, id, { dismissed: true }, 1);
  expect((await dismissClash(reviewer, id, { dismissed: true }, 1)).version).toBe(version);
  await expect(dismissClash(reviewer, id, { dismissed: false }, 1)).rejects.toThrow(ConflictError);
  const [{ article, exact }] = clash.sides;
  await versionOfLines(editor, article.id, ["It rained.", exact.replace("the Marlow", "the old Marlow")]);
  await findClashesOf(article.id);
  expect((await clashesOfArticle(reviewer, article.id)).clashes).toEqual([]);
  const after = (await clashesOfArticle(reviewer, article.id, { dismissed: "1" })).clashes;
  expect(after).toMatchObject([{ id, dismissed: true, sides: [{ version: 2, passage: { start: 12 } }, {}] }]);
  await dismissClash(editor, id, { dismissed: false }, version);
  expect((await clashesOfArticle(reviewer, article.id)).clashes).toHaveLength(1);
  expect(await logged(id)).toEqual(["clash.dismissed", "clash.restored"]);
});

test("a corrected number ends the clash; a dismissed one that comes back is still dismissed", async () => {
  const clash = await someClash(reviewer);
  await dismissClash(reviewer, clash.id, { dismissed: true }, 1);
  const [{ article, exact }] = clash.sides;
  const corrected = exact.replace("12", "15").replace("Fifteen", "Twelve");
  for (const [words, expected] of [
    [corrected, 0],
    [`${exact} `, 1],
  ] as const) {
    await versionOfLines(editor, article.id, [words]);
    await findClashesOf(article.id);
    expect((await clashesOfArticle(reviewer, article.id, { dismissed: "1" })).clashes).toHaveLength(expected);
  }
});

test("articles that leave an affair do not clash any more, and archived ones are left out", async () => {
  const { affair, articles } = await affairOfArticles(reviewer, REPORTS.slice(0, 2));
  const [one, other] = articles.map(({ id }) => id);
  await archiveArticle(editor, one ?? "", { archived: true, reason: null }, 1);
  expect((await clashesOfArticle(reviewer, other ?? "")).clashes).toEqual([]);
  await archiveArticle(editor, one ?? "", { archived: false, reason: null }, 2);
  expect((await clashesOfArticle(reviewer, other ?? "")).clashes).toHaveLength(1);
  await saveAffair(editor, affair.id, { name: "The mill", articles: [one ?? ""] }, 1);
  await findClashesOf(other ?? "");
  expect((await clashesOfArticle(reviewer, other ?? "")).clashes).toEqual([]);
});

test("articles of close days that share names clash without an affair, and those of other days do not", async () => {
  const lines = (count: string) => [
    `In Oster, mayor Ortiz said that the fire at the Marlow mill killed ${count} people.`,
  ];
  const [one, other] = [await articleOfLines(reviewer, lines("12")), await articleOfLines(reviewer, lines("15"))];
  const clashesAt = async (day: string, version: number) => {
    await changeArticle(editor, other.id, { publishedAt: day }, version);
    await findClashesOf(other.id);
    return (await clashesOfArticle(reviewer, other.id)).clashes.map(wordsOf);
  };
  await changeArticle(editor, one.id, { publishedAt: "2026-03-01" }, 1);
  await findClashesOf(one.id);
  expect(await clashesAt("2026-03-03", 1)).toEqual([["number", "12 people", "15 people"]]);
  expect(await clashesAt("2026-03-09", 2)).toEqual([]);
});

test("a job is queued with each version and for articles that were not read", async () => {
  const waiting = async (id: string) =>
    (await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'find-clashes' AND singleton_key = ${id}`)
      .length;
  const { id } = await articleOfLines(reviewer, ["The tide turns at 6 pm."]);
  expect(await waiting(id)).toBe(1);
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'find-clashes'`;
  await queueUnreadArticles();
  expect(await waiting(id)).toBe(1);
  await findClashesOf(id);
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'find-clashes'`;
  await queueUnreadArticles();
  expect(await waiting(id)).toBe(0);
});

test("what does not exist is not found", async () => {
  const asks = [
    () => clashesOfArticle(reviewer, newId()),
    () => clashesOfAffair(reviewer, newId()),
    () => dismissClash(reviewer, newId(), { dismissed: true }, 1),
  ];
  for (const ask of asks) await expect(ask()).rejects.toThrow(NotFoundError);
});

test("two articles of ten thousand sentences are compared in small turns", async () => {
  const long = (by: number) =>
    Array.from({ length: 10_000 }, (_, nth) => `The fire at mill M${nth} of Marlow killed ${(nth % 90) + by} people.`);
  await affairOfArticles(reviewer, [long(2), long(3)], [0]);
  const { id } = await db.article.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const { longestMs } = await longestTurn(() => findClashesOf(id));
  expect(longestMs).toBeLessThan(1_000);
});

const FOLDER = join(import.meta.dirname, "../../../shared/articles");

test.skipIf(!existsSync(FOLDER))(
  "three real reports of one affair: four or multiple times, and two time zones",
  async () => {
    const texts = readdirSync(FOLDER)
      .sort()
      .map((file) => readFileSync(join(FOLDER, file), "utf8").split(/\n+/));
    const { affair } = await affairOfArticles(reviewer, texts, [2, 0, 1]);
    const found = (await clashesOfAffair(reviewer, affair.id)).clashes.map(wordsOf);
    expect(found).toContainEqual(["vague", "four times", "multiple times"]);
    expect(found).toContainEqual(["zone", "Tuesday", "Wednesday"]);
    expect(found.filter(([kind]) => kind === "date" || kind === "number")).toEqual([]);
    expect(CLASH_KINDS.zone.isClash).toBe(false);
  },
);
