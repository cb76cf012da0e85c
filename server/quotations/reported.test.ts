import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { quotationFigures } from "#server/dashboard/quotations.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { listQuotations } from "./list.ts";
import { utterancesOfAffair } from "./of-affair.ts";
import { quotedPeople } from "./quoted-people.ts";

let editor: Viewer;

beforeAll(async () => {
  editor = await somebody("editor");
});

/** An article that quotes these words of a speaker, as if it had been read for quotations. */
async function reportOf(exact: string, speaker: string | null) {
  const { id: articleId, outlet } = await articleOfLines(editor, [`Report ${newId()}`, `“${exact}”`]);
  const id = newId();
  await db.quotation.create({
    data: {
      ...{ id, articleId, versionNumber: 1, start: 1, end: 1 + exact.length, exact, form: "quoted", speaker },
      ...{ wordsKey: id, words: exact.split(" ").length, grams: [] },
    },
  });
  await db.quotationReading.upsert({
    where: { articleId },
    create: { articleId, versionNumber: 1, rules: 999, readAt: new Date() },
    update: { versionNumber: 1, rules: 999 },
  });
  return { id, articleId, outlet };
}

async function pair(one: { id: string }, other: { id: string }, kinds: string[], needsAffair = false) {
  const [oneId = "", otherId = ""] = [one.id, other.id].sort();
  const data = { oneId, otherId, tier: "same", score: 1, fragment: false, needsAffair, kinds } as const;
  await db.quotationPair.create({ data: { ...data, kinds } });
}

const affairOf = async (...reports: { articleId: string }[]) => {
  const articles = reports.map(({ articleId }) => articleId);
  return (await saveAffair(editor, newId(), { name: "The bridge", articles }, null)).value.id;
};

test("all reports of an utterance are counted, also those that a quotation is not paired with itself", async () => {
  const reports = [];
  for (const words of ["one word", "one word more", "one word more again"])
    reports.push(await reportOf(words, "Mara Lind"));
  const [first, second, third] = reports;
  if (!first || !second || !third) throw new Error("There are three.");
  await pair(first, second, ["cut"]);
  await pair(second, third, ["cut"]);
  const { quotations } = await listQuotations(editor, { affair: await affairOf(first, second, third) });
  expect(quotations.map((quotation) => quotation.reports)).toEqual([2, 2, 2]);
});

test("an affair lists what several articles report once an utterance, by its longest report", async () => {
  const reports = [];
  for (const words of ["one word", "one word more again", "one word more"])
    reports.push(await reportOf(words, "Mara Lind"));
  const [first, second, third] = reports;
  const [other, same] = [await reportOf("The ferry sails", "Jon Berg"), await reportOf("The ferry sails", "Jon Berg")];
  if (!first || !second || !third) throw new Error("There are three.");
  await pair(first, third, ["cut"]);
  await pair(second, third, ["cut"]);
  await pair(other, same, ["identical"]);
  const alone = await reportOf("No comment", null);
  const { utterances, total } = await utterancesOfAffair(
    editor,
    await affairOf(first, second, third, other, same, alone),
  );
  expect(utterances.map(({ exact, reports, kinds }) => [exact, reports, kinds])).toEqual([
    ["The ferry sails", 1, ["identical"]],
    ["one word more again", 2, ["cut"]],
  ]);
  expect(total).toBe(5);
});

test("the shorter report says what it does to the longest one, and the longest says nothing of itself", async () => {
  const long = await reportOf("The bridge will carry cars and no lorry", "Mara Lind");
  const middle = await reportOf("The bridge will carry cars", "Mara Lind");
  const short = await reportOf("carry cars", "Mara Lind");
  await pair(long, middle, ["cut"]);
  await pair(long, short, ["cut", "reworded"]);
  await pair(middle, short, ["identical"]);
  const affair = await affairOf(long, middle, short);
  const { quotations } = await listQuotations(editor, { affair });
  expect(new Map(quotations.map(({ id, reports, kinds }) => [id, [reports, kinds]]))).toEqual(
    new Map([
      [long.id, [2, []]],
      [middle.id, [2, ["cut"]]],
      [short.id, [2, ["cut", "reworded"]]],
    ]),
  );
  const listed = async (filter: object) =>
    (await listQuotations(editor, { affair, ...filter })).quotations.map(({ id }) => id).sort();
  expect(await listed({ kind: "reworded" })).toEqual([short.id]);
  expect(await listed({ compared: "1" })).toEqual([middle.id, short.id].sort());
  expect(await listed({ outlet: middle.outlet })).toEqual([middle.id]);
  expect(await listed({ speaker: "Otto Grau" })).toEqual([]);
});

test("a pair that a person refused, a stock phrase of other affairs and an archived article do not count", async () => {
  const one = await reportOf("No comment at this time", null);
  const other = await reportOf("No comment at this moment", null);
  const archived = await reportOf("No comment", null);
  await pair(one, other, ["reworded"], true);
  await pair(one, archived, ["cut"]);
  await archiveArticle(editor, archived.articleId, { archived: true, reason: null }, 1);
  const affair = await affairOf(one);
  expect((await listQuotations(editor, { affair })).quotations).toMatchObject([{ reports: 0 }]);
  const both = await affairOf(one, other);
  expect((await listQuotations(editor, { affair: both, reported: "1" })).total).toBe(2);
  const [oneId = "", otherId = ""] = [one.id, other.id].sort();
  await db.quotationDecision.create({
    data: { oneId, otherId, decision: "refused", decidedById: editor.id, decidedAt: new Date() },
  });
  expect((await listQuotations(editor, { affair: both, reported: "1" })).total).toBe(0);
});

test("an affair names whom its articles quote, with the outlets", async () => {
  const reports = [
    await reportOf("One", "Mara Lind"),
    await reportOf("Two", "Mara Lind"),
    await reportOf("Three", "Jon Berg"),
  ];
  const affair = await affairOf(...reports, await reportOf("Four", null));
  const { people, total } = await quotedPeople(editor, affair);
  expect(total).toBe(2);
  expect(people).toEqual([
    {
      name: "Mara Lind",
      quotations: 2,
      outlets: reports
        .slice(0, 2)
        .map(({ outlet }) => outlet)
        .sort(),
    },
    { name: "Jon Berg", quotations: 1, outlets: [reports[2]?.outlet] },
  ]);
  await expect(quotedPeople(await somebody("reader"), affair)).rejects.toThrow(ForbiddenError);
});

test("figures count the reports of each outlet that are compared with a longer one", async () => {
  const long = await reportOf("The ferry sails at six and at nine", "Jon Berg");
  const short = await reportOf("The ferry sails at six", "Jon Berg");
  await pair(long, short, ["cut"]);
  const affair = await affairOf(long, short);
  const [cut, reworded] = await quotationFigures(editor, { affair });
  expect(cut?.chart).toMatchObject({ rows: [{ label: short.outlet, n: 1, count: 1, share: null }] });
  expect(reworded?.chart).toMatchObject({ rows: [{ label: short.outlet, n: 1, count: 0 }] });
});

test("pages of the list have each quotation once", async () => {
  const reports = [];
  for (let index = 0; index < 3; index += 1) reports.push(await reportOf(`Words ${index}`, "Ada Tide"));
  const affair = await affairOf(...reports);
  const { quotations } = await listQuotations(editor, { affair });
  expect(quotations.map(({ articleId }) => articleId)).toEqual(reports.map(({ articleId }) => articleId).reverse());
});
