import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";
import { articleWithQuotations } from "#server/testing/quotations.ts";
import { changeUtterance } from "./change-utterance.ts";
import { membersOf } from "./members.ts";
import { RULES } from "./queue.ts";
import { quotationsInArticle } from "./quotations-in-article.ts";
import { readQuotations } from "./read-article.ts";
import { REPORTS_PAGE_SIZE, readUtterance } from "./utterances.ts";

const REPORTS = 1_000;
const WORDS = "The harbour will stay open until the last of the fishing families has found another berth on this coast";

/** Articles that all report the same words as the quotation of this article, which are all paired with the first three. */
async function storeReports(articleId: string, count: number): Promise<string[]> {
  const [{ id: _, version: __, ...quotation }] = await db.quotation.findMany({ where: { articleId } }).then(atLeastOne);
  const articles = Array.from({ length: count }, () => newId());
  const rows = articles.map((id, nth) => ({ id: newId(), articleId: id, nth }));
  await db.$executeRaw`
    INSERT INTO "Article" (id, title, "importedById", "updatedAt")
    SELECT of.id, 'Report', a."importedById", now() FROM unnest(${articles}::uuid[]) of(id), "Article" a WHERE a.id = ${articleId}::uuid`;
  await db.$executeRaw`
    INSERT INTO "QuotationReading" SELECT id, 1, ${RULES}, now() FROM unnest(${articles}::uuid[]) id`;
  await db.quotation.createMany({ data: rows.map(({ id, articleId: of }) => ({ ...quotation, id, articleId: of })) });
  const pairs = rows.flatMap(({ id, nth }) => rows.slice(0, Math.min(3, nth)).map((before) => [before.id, id].sort()));
  await db.quotationPair.createMany({
    data: pairs.map(([oneId = "", otherId = ""]) => ({
      ...{ oneId, otherId, tier: "same", score: 1, fragment: false, needsAffair: false, kinds: ["identical"] },
    })),
  });
  // Reports that come in one after the other are analyzed meanwhile.
  await db.$executeRaw`ANALYZE "Article", "Quotation", "QuotationPair", "QuotationReading"`;
  return rows.map(({ id }) => id);
}

const atLeastOne = <T>(list: T[]): [T, ...T[]] => {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error("There is none.");
  return [first, ...rest];
};

test("an utterance that 1,000 articles report is read page by page, takes a further report in, and loses a refused one", async () => {
  const editor = await somebody("editor");
  const { id, quotationIds } = await articleWithQuotations(editor, [`“${WORDS},” Ada Byron said.`]);
  const ids = await storeReports(id, REPORTS);
  await readQuotations(id);
  const [start = ""] = quotationIds;
  const first = await readUtterance(editor, start);
  expect(first).toMatchObject({ total: REPORTS + 1, nextCursor: expect.any(String) });
  expect(first.reports).toHaveLength(REPORTS_PAGE_SIZE);
  const next = await readUtterance(editor, start, { after: first.nextCursor });
  const seen = new Set([...first.reports, ...next.reports].map(({ quotationId }) => quotationId));
  expect(seen.size).toBe(2 * REPORTS_PAGE_SIZE);
  const last = ids.at(-1) ?? "";
  expect((await membersOf(db, [last])).values().next().value).toHaveLength(REPORTS + 1);
  expect(await db.quotationPair.count({ where: { OR: [{ oneId: start }, { otherId: start }] } })).toBe(3);
  const refused = { quotationId: last, decision: "refused" } as const;
  expect(await changeUtterance(editor, start, refused, first.version)).toMatchObject({ total: REPORTS });
  expect((await readUtterance(editor, last)).total).toBe(1);
}, 300_000);

test("an article of 2,000 quotations is read, and listed page by page", async () => {
  const editor = await somebody("editor");
  const lines = Array.from({ length: 2_000 }, (_, nth) => `“Boat ${nth} carries ${nth + 7} crates,” Ada Byron said.`);
  const { id, quotationIds } = await articleWithQuotations(editor, lines);
  expect(quotationIds).toHaveLength(2_000);
  const { quotations, nextCursor } = await quotationsInArticle(editor, id, {});
  expect([quotations[0]?.exact, typeof nextCursor]).toEqual(["Boat 0 carries 7 crates,", "string"]);
}, 300_000);

test("a quotation of 20,000 words is one quotation, and is compared with a report that cuts it", async () => {
  const editor = await somebody("editor");
  const words = Array.from({ length: 20_000 }, (_, nth) => `crate${nth}`).join(" ");
  const [{ quotationIds }, { id }] = [
    await articleWithQuotations(editor, ["On crates.", `“${words},” Ada Byron said.`]),
    await articleWithQuotations(editor, [
      "More on crates.",
      `“${words.split(" ").slice(100, 160).join(" ")},” Ada Byron said.`,
    ]),
  ];
  expect(quotationIds).toHaveLength(1);
  const [start = ""] = quotationIds;
  const first = await readUtterance(editor, start);
  const next = await readUtterance(editor, start, { after: first.nextCursor });
  expect([first.total, first.reports.length]).toEqual([2, 1]);
  expect(next.reports).toMatchObject([{ articleId: id, kind: "cut" }]);
}, 300_000);

test("marks that are opened or closed on each of 2,000 lines and never both end no quotation in another paragraph", async () => {
  const editor = await somebody("editor");
  const lines = Array.from({ length: 2_000 }, (_, nth) => `Boat ${nth} “carries ‘crates „of « salt 'and fish`);
  const { quotationIds } = await articleWithQuotations(editor, lines);
  const rows = await db.quotation.findMany({ where: { id: { in: quotationIds } }, select: { exact: true } });
  expect(rows.filter(({ exact }) => exact.includes("\n"))).toEqual([]);
}, 300_000);
