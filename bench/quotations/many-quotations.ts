import pg from "pg";
import { v7 as newId } from "uuid";
import type { Random } from "#bench/anchor/newsroom.ts";
import { checksOf } from "#bench/dashboard/store-claims.ts";
import { spelledWords } from "#domain/quotation/spelled-words.ts";
import { RULES } from "#server/quotations/queue.ts";

const SPEAKERS = ["Nora Field", "Tom Hale", "Ada Byron", "Jan Roth", "Paul Roux"];
const FUNCTION_WORDS = "the of and to in that we it is for on with as are this not be have will by".split(" ");
const VOCABULARY = 20_000;

/** Words of one quotation, and of the text around it. */
const QUOTED_WORDS = 20;
const WORDS_BETWEEN = 40;

/** Quotations that one statement stores. */
const BATCH_SIZE = 5_000;

/** Statements of which every newsroom reports some in other words. */
const STATEMENTS = 500;

/** Words as often as in a language: every second one is a function word, and few of the others are frequent. */
function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => {
    if (random() < 0.5) return FUNCTION_WORDS[Math.floor(random() * FUNCTION_WORDS.length)];
    return `word${Math.floor(random() ** 3 * VOCABULARY)}`;
  }).join(" ");
}

const statements: string[] = [];

/** What somebody says: now and then one of the statements that many report, with a word replaced. */
function statement(random: Random): string {
  if (random() > 0.1) return sentence(random, QUOTED_WORDS);
  const nth = Math.floor(random() * STATEMENTS);
  statements[nth] ??= sentence(random, QUOTED_WORDS);
  const words = (statements[nth] ?? "").split(" ");
  words[Math.floor(random() * words.length)] = "other";
  return words.join(" ");
}

const speaker = (random: Random): string => SPEAKERS[Math.floor(random() * SPEAKERS.length)] ?? "";

/** The paragraphs of an article of about this many words, a third of which are quoted. */
export const linesWithQuotations = (random: Random, words: number): string[] =>
  Array.from({ length: words / (QUOTED_WORDS + WORDS_BETWEEN) }, () => {
    return `“${statement(random)},” ${speaker(random)} said. The council ${sentence(random, WORDS_BETWEEN)}.`;
  });

type Size = { articles: number; each: number };

/**
 * Store articles that were read for quotations, without their texts. Indexes, foreign keys and triggers are off meanwhile.
 */
export async function storeQuotations(databaseUrl: string, random: Random, personId: string, size: Size) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { off, on } = await checksOf(client, ["Article", "QuotationReading", "Quotation"]);
    for (const statement of ["SET maintenance_work_mem = '512MB'", "SET synchronous_commit = off", ...off]) {
      await client.query(statement);
    }
    const articles = Array.from({ length: size.articles }, () => newId());
    await storeArticles(client, articles, personId);
    let rows: object[] = [];
    for (const articleId of articles) {
      for (let nth = 0; nth < size.each; nth += 1) rows.push(quotationOf(random, articleId, nth));
      if (rows.length >= BATCH_SIZE) rows = await storeRows(client, rows);
    }
    await storeRows(client, rows);
    for (const statement of [...on, "VACUUM ANALYZE"]) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function storeArticles(client: pg.Client, articles: string[], personId: string): Promise<void> {
  await client.query(
    `INSERT INTO "Article" (id, title, "importedById", "updatedAt")
      SELECT id, 'Report', $2, now() FROM unnest($1::uuid[]) id`,
    [articles, personId],
  );
  await client.query(
    `INSERT INTO "QuotationReading" ("articleId", "versionNumber", rules, "readAt")
      SELECT id, 1, $2, now() FROM unnest($1::uuid[]) id`,
    [articles, RULES],
  );
}

function quotationOf(random: Random, articleId: string, nth: number): object {
  const exact = statement(random);
  const { words, grams } = spelledWords(exact, "en");
  const place = { start: nth * 200, end: nth * 200 + exact.length };
  return { id: newId(), articleId, ...place, exact, words, grams, speaker: speaker(random) };
}

async function storeRows(client: pg.Client, rows: object[]): Promise<object[]> {
  await client.query(
    `INSERT INTO "Quotation" (id, "articleId", "versionNumber", start, "end", exact, form, speaker, "speakerBy",
        "wordsKey", words, grams)
      SELECT id, "articleId", 1, start, "end", exact, 'quoted', speaker, 'rule', md5(exact), words, grams
      FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, "articleId" uuid, start int, "end" int, exact text,
        speaker text, words int, grams int[])`,
    [JSON.stringify(rows)],
  );
  return [];
}
