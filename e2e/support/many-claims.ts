import type { Page } from "@playwright/test";
import pg from "pg";
import { v7 as newId } from "uuid";
import { describePassage } from "#domain/anchoring/describe.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { Fixtures, ImportedArticle } from "./fixtures.ts";

/** A thousand different sentences. */
export const SENTENCES = Array.from(
  { length: 1_000 },
  (_, at) => `Boat ${at} left the harbour with ${at + 7} crates of herring and came back at noon.`,
);

/** All sentences, four in each paragraph. */
export const LONG_TEXT = `Harbour news\n\n${Array.from({ length: 250 }, (_, at) => SENTENCES.slice(at * 4, at * 4 + 4).join(" ")).join("\n\n")}`;

/** A claim on the first version of an article. With a `rating` it has a ruling. */
export type StoredClaim = { passage: Passage; statement: string; rating?: string | undefined };

/** The article and the author of the claims. */
type ClaimContext = { articleId: string; text: string; personId: string };

/**
 * Insert many claims into the database, because a request for each would take minutes. Their times differ by 1 ms, and
 * they have no events in the log. Returns their ids.
 */
export async function storeClaims(
  databaseUrl: string,
  context: ClaimContext,
  claims: StoredClaim[],
): Promise<string[]> {
  const from = Date.now() - claims.length;
  const rows = claims.map(({ passage, statement, rating = null }, at) => {
    const [, quote] = describePassage(context.text, passage);
    const createdAt = new Date(from + at).toISOString();
    return { ...quote, ...passage, id: newId({ msecs: from + at }), statement, rating, createdAt };
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const values = [JSON.stringify(rows), context.articleId, context.personId];
    for (const sql of [CLAIMS, ANCHORS, RULINGS]) await client.query(sql, values);
  } finally {
    await client.end();
  }
  return rows.map(({ id }) => id);
}

/** An article with a claim for each quote, marked by a reviewer, who is signed in on the page. */
export async function articleWithClaims(
  { page, signIn, article }: Pick<Fixtures, "signIn" | "article"> & { page: Page },
  text: string,
  quotes: string[],
): Promise<ImportedArticle & { claimIds: string[] }> {
  await signIn("reviewer");
  const made = await article(text);
  const { id: personId } = await (await page.request.get("/api/v1/me")).json();
  const claims = quotes.map((quote) => {
    const start = made.text.indexOf(quote);
    return { passage: { start, end: start + quote.length }, statement: quote };
  });
  const claimIds = await storeClaims(process.env.DATABASE_URL ?? "", { ...made, articleId: made.id, personId }, claims);
  return { ...made, claimIds };
}

const ROWS = `jsonb_to_recordset($1::jsonb) AS row(id uuid, statement text, rating text, "createdAt" timestamptz,
  start int, "end" int, exact text, prefix text, suffix text), (SELECT $2::uuid AS article, $3::uuid AS person) AS which`;

const CLAIMS = `INSERT INTO "Claim" (id, "articleId", statement, "createdById", "createdAt", "updatedAt", standing, "ratingKey")
  SELECT id, article, statement, person, "createdAt", "createdAt",
    CASE WHEN rating IS NULL THEN 'open' ELSE 'ruled' END::"StandingState", rating FROM ${ROWS}`;

const ANCHORS = `INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
  SELECT id, article, 1, 'exact', start, "end", exact, prefix, suffix FROM ${ROWS}`;

const RULINGS = `INSERT INTO "Ruling" ("claimId", "ratingKey", summary, "madeOnVersion", "restsOn",
    "restsOnStatement", "ruledById", "ruledAt")
  SELECT id, rating, 'The lists of the harbour office decide.', 1, exact, statement, person, "createdAt" FROM ${ROWS} WHERE rating IS NOT NULL`;
