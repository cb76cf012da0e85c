import "server-only";
import { v7 as newId } from "uuid";
import { carryQuotations } from "#domain/quotation/carry-quotations.ts";
import { sha256Of } from "#server/articles/duplicates.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { announceFinding } from "#server/log/findings.ts";
import { slicesOf } from "#server/slices.ts";
import { pairArticle } from "./pair-article.ts";
import { RULES } from "./queue.ts";
import type { SpelledQuotation } from "./quotation-text-jobs.ts";
import { findInText } from "./quotation-texts.ts";

/** Rows that one statement stores. */
const BATCH_SIZE = 500;

/** Find the quotations of the current version of an article, unless that was done, and pair them with all others. */
export async function readQuotations(articleId: string): Promise<void> {
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { currentVersion: true, language: true, quotationReading: true },
  });
  if (!article) return;
  const { currentVersion: number, language, quotationReading: reading } = article;
  if (reading?.versionNumber !== number || reading.rules !== RULES) {
    const [version] = await db.$queryRaw<{ text: string; document: string }[]>`
      SELECT text, document::text AS document FROM "Version"
      WHERE "articleId" = ${articleId}::uuid AND number = ${number}`;
    if (version) await storeQuotations({ articleId, number }, await findInText({ ...version, language }));
  }
  await pairArticle(articleId);
  await announceFinding("quotation.found", articleId);
}

type StoredRow = { id: string; wordsKey: string; grams: number[]; speaker: string | null; speakerBy: string | null };

async function storeQuotations(
  { articleId, number }: { articleId: string; number: number },
  found: SpelledQuotation[],
) {
  const keyed = found.map((quotation) => ({ ...quotation, wordsKey: sha256Of(quotation.spelling) }));
  await write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { currentVersion: true } });
    // A newer version has a job of its own.
    if (article.currentVersion !== number) return;
    const carried = carryQuotations(await storedQuotations(tx, articleId), keyed);
    const rows = keyed.map(({ passage, exact, form, speaker, wordsKey, words, grams }, index) => {
      const before = carried[index] ?? null;
      const byPerson = before?.speakerBy === "person";
      return {
        ...{ id: before?.id ?? newId(), ...passage, exact, form, wordsKey, words, grams },
        speaker: byPerson ? before.speaker : speaker,
        speakerBy: byPerson ? "person" : speaker === null ? null : "rule",
      };
    });
    for (const batch of slicesOf(rows, BATCH_SIZE)) await storeRows(tx, { articleId, number }, batch);
    const reading = { versionNumber: number, rules: RULES, readAt: new Date() };
    await tx.quotationReading.upsert({ where: { articleId }, create: { articleId, ...reading }, update: reading });
  });
}

/** All quotations that the article has or had, those of the newest version first, each version in order. */
const storedQuotations = (tx: Transaction, articleId: string): Promise<StoredRow[]> =>
  tx.quotation.findMany({
    where: { articleId },
    select: { id: true, wordsKey: true, grams: true, speaker: true, speakerBy: true },
    orderBy: [{ versionNumber: "desc" }, { start: "asc" }],
  });

const storeRows = (tx: Transaction, { articleId, number }: { articleId: string; number: number }, rows: object[]) =>
  tx.$executeRaw`
    INSERT INTO "Quotation" (id, "articleId", "versionNumber", start, "end", exact, form, speaker, "speakerBy",
      "wordsKey", words, grams)
    SELECT id, ${articleId}::uuid, ${number}, start, "end", exact, form, speaker, "speakerBy", "wordsKey", words, grams
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS found(id uuid, start int, "end" int, exact text,
      form "QuotationForm", speaker text, "speakerBy" "SpeakerBy", "wordsKey" text, words int, grams int[])
    ON CONFLICT (id) DO UPDATE SET "versionNumber" = excluded."versionNumber", start = excluded.start,
      "end" = excluded."end", exact = excluded.exact, form = excluded.form, speaker = excluded.speaker,
      "speakerBy" = excluded."speakerBy", "wordsKey" = excluded."wordsKey", words = excluded.words,
      grams = excluded.grams`;
