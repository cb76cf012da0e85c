import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { articleOfLines, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articleWithQuotations } from "#server/testing/quotations.ts";
import { queueUnreadQuotations } from "./queue.ts";
import { quotationsInArticle } from "./quotations-in-article.ts";
import { readQuotations } from "./read-article.ts";
import { readUtterance } from "./utterances.ts";

let editor: Viewer;
beforeAll(async () => {
  editor = await somebody("editor");
});

const LONG = "We will not close the old harbour before every one of the 40 fishing families has found another berth";
const said = (words: string, speaker = "Ada Byron") => [`“${words},” ${speaker} said on the quay.`];
const putIntoAffair = async (...articles: { id: string }[]) => {
  const ids = articles.map(({ id }) => id);
  await saveAffair(editor, newId(), { name: `Affair ${newId()}`, articles: ids }, null);
  for (const id of ids) await readQuotations(id);
};
const quotationsOf = async (article: { id: string }) => (await quotationsInArticle(editor, article.id)).quotations;
const reportsOf = async (article: { id: string }) => (await quotationsOf(article)).map(({ reports }) => reports);

const SOLD =
  "The orchard went to a cousin of the treasurer for the price of a used bicycle, as everybody here can prove";
const GRAIN = "Grain prices doubled while the silos stood full, and somebody has earned a fortune with our hunger";

test("two reports of the same words are one utterance, under the address of either", async () => {
  const one = await articleWithQuotations(editor, said(LONG));
  const other = await articleWithQuotations(editor, said(LONG.replace("40", "14").replace(" fishing", "")));
  const [first = "", second = ""] = [...one.quotationIds, ...other.quotationIds];
  const utterance = await readUtterance(editor, second);
  expect(utterance).toMatchObject({ id: second, reference: first, total: 2, refused: [] });
  expect(utterance.reports.map(({ quotationId, kinds }) => ({ quotationId, kinds }))).toEqual([
    { quotationId: first, kinds: ["identical"] },
    { quotationId: second, kinds: ["number"] },
  ]);
  expect((await readUtterance(editor, first)).reports).toEqual(utterance.reports);
  expect(await quotationsOf(one)).toMatchObject([{ id: first, speaker: "Ada Byron", speakerBy: "rule", reports: 1 }]);
});

test("a cursor behind the longest text that there can be leads to the first page", async () => {
  const one = await articleWithQuotations(editor, said("Nobody sails around the cape in a washing tub for long"));
  const after = Buffer.from(JSON.stringify([99_999_999_999_999, newId()])).toString("base64url");
  expect((await quotationsInArticle(editor, one.id, { after })).quotations).toHaveLength(1);
});

test("the reference can be chosen", async () => {
  const words = "The library burned for nine hours before anyone in the fire station picked up our calls from upstairs";
  const one = await articleWithQuotations(editor, said(words));
  const short = await articleWithQuotations(editor, said(words.slice(words.indexOf("before"))));
  const [first = "", second = ""] = [...one.quotationIds, ...short.quotationIds];
  const [whole, cut] = (await readUtterance(editor, first, { reference: second })).reports;
  expect(cut?.segments).toEqual([expect.objectContaining({ change: "same" })]);
  expect(whole?.segments[0]).toMatchObject({ change: "added", reference: "" });
});

test("a few words are put to a longer report only within an affair, and only of the same speaker", async () => {
  const long = await articleWithQuotations(editor, said("The whole plan is a shameless fairy tale told by the board"));
  const short = await articleWithQuotations(editor, ["Ada Byron called it “a shameless fairy tale” and left."]);
  const other = await articleWithQuotations(editor, ["Bert Caro called it “a shameless fairy tale” and left."]);
  expect(await reportsOf(short)).toEqual([0]);
  await putIntoAffair(long, short, other);
  expect([await reportsOf(long), await reportsOf(short), await reportsOf(other)]).toEqual([[1], [1], [0]]);
  const [id = ""] = short.quotationIds;
  const report = (await readUtterance(editor, id)).reports.find(({ quotationId }) => quotationId === id);
  expect(report).toMatchObject({ fragment: true, kind: "cut" });
});

test("one word alone is paired with nothing but a longer report", async () => {
  const [one, other] = [
    await articleWithQuotations(editor, ["Ada Byron spoke of a “nightmare” there."]),
    await articleWithQuotations(editor, ["Ada Byron said it was a “nightmare” for all."]),
  ];
  await putIntoAffair(one, other);
  expect([await reportsOf(one), await reportsOf(other)]).toEqual([[0], [0]]);
});

test("a phrase that many use needs an affair in common", async () => {
  const phrase = "Our thoughts are with the families of the victims";
  const [one, other] = [
    await articleWithQuotations(editor, said(phrase, "Cora Dune")),
    await articleWithQuotations(editor, said(phrase, "The mayor")),
  ];
  expect(await reportsOf(one)).toEqual([0]);
  await putIntoAffair(one, other);
  expect(await reportsOf(one)).toEqual([1]);
});

test("a new version keeps the addresses of quotations that it has, even with other words, and of those it has not", async () => {
  const article = await articleWithQuotations(editor, [...said(SOLD), ...said("Nobody asked us at all")]);
  const [kept = "", gone = ""] = article.quotationIds;
  await versionOfLines(editor, article.id, ["New.", ...said(SOLD.replace("cousin", "brother"))]);
  await readQuotations(article.id);
  expect(await quotationsOf(article)).toMatchObject([{ id: kept, version: 2 }]);
  expect(await readUtterance(editor, gone)).toMatchObject({ total: 1, reports: [{ version: 1 }] });
});

test("an archived article is no report", async () => {
  const one = await articleWithQuotations(editor, said(GRAIN));
  const other = await articleWithQuotations(editor, said(GRAIN));
  expect(await reportsOf(one)).toEqual([1]);
  await archiveArticle(editor, other.id, { archived: true, reason: "Wrong article." }, other.version);
  expect(await reportsOf(one)).toEqual([0]);
});

test("an article that was stored without a job gets one, once", async () => {
  const article = await articleOfLines(editor, said("Nothing has been read here yet"));
  await queueUnreadQuotations();
  await readQuotations(article.id);
  await readQuotations(article.id);
  expect(await quotationsOf(article)).toHaveLength(1);
  expect(await queueUnreadQuotations()).toBe(0);
});
