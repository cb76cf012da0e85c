import pg from "pg";
import { randomFrom } from "#bench/anchor/newsroom.ts";
import { checksOf } from "#bench/dashboard/store-claims.ts";
import { madeText } from "./words.ts";

/** How many claims are measured: a million, or a tenth of that with GALLEY_BENCH_SHARE=0.1. */
export const MEASURED_TEXTS = Math.round(1_000_000 * Number(process.env.GALLEY_BENCH_SHARE ?? 1));

const WORDS_OF_STATEMENT = 12;
const CLAIMS_OF_ARTICLE = 50;

/** Articles and claims that one statement stores. */
const [ARTICLES_BATCH, CLAIMS_BATCH] = [250, 20_000];

/** Every hundredth claim is in a cluster of five. */
const CLUSTERED = 100;

export const articlesFor = (claims: number): number => Math.ceil(claims / CLAIMS_OF_ARTICLE);

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;
const PERSON = id("person", "0");

/**
 * Fill an empty database with articles and claims of made words, their entries of search and the counts of their words.
 * Indexes, foreign keys and triggers are off meanwhile.
 */
export async function storeTexts(databaseUrl: string, claims: number, wordsOfArticle: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const run = async (statements: string[]) => {
      for (const statement of statements) await client.query(statement);
    };
    const { off, on } = await checksOf(client, ["Article", "Version", "Claim", "Anchor", "SearchEntry", "SearchWord"]);
    await run(["SET maintenance_work_mem = '512MB'", "SET work_mem = '128MB'", "SET synchronous_commit = off", ...off]);
    await run(peopleAndClusters(claims));
    await storeArticles(client, articlesFor(claims), wordsOfArticle);
    await storeClaims(client, claims);
    await run([...ENTRIES, ...on, "VACUUM ANALYZE"]);
  } finally {
    await client.end();
  }
}

const peopleAndClusters = (claims: number) => [
  `INSERT INTO "Person" (id, email, name, role, "updatedAt")
    VALUES (${PERSON}, 'bench@newsroom.example', 'Bench', 'reviewer', now())`,
  `INSERT INTO "Cluster" (id, statement, "createdById", "createdAt", "updatedAt")
    SELECT ${id("cluster", "n")}, 'Cluster', ${PERSON}, now(), now()
    FROM generate_series(0, ${Math.ceil(claims / CLUSTERED / 5)}) n`,
];

async function storeArticles(client: pg.Client, articles: number, words: number): Promise<void> {
  const random = randomFrom(1);
  for (let from = 0; from < articles; from += ARTICLES_BATCH) {
    const length = Math.min(ARTICLES_BATCH, articles - from);
    const texts = Array.from({ length }, () => madeText(random, words));
    await client.query(
      `WITH texts AS (SELECT text, $2::int + n::int - 1 AS n FROM unnest($1::text[]) WITH ORDINALITY AS t(text, n)),
        articles AS (INSERT INTO "Article" (id, title, language, "importedById", "updatedAt")
          SELECT ${id("article", "n")}, 'Article ' || n, (ARRAY['en', 'en', 'en', 'de', 'fr'])[1 + n % 5], ${PERSON}, now()
          FROM texts)
        INSERT INTO "Version" ("articleId", number, text, document, sha256, method, "importedById")
        SELECT ${id("article", "n")}, 1, text, '{}', repeat('0', 64), 'api', ${PERSON} FROM texts`,
      [texts, from],
    );
  }
}

async function storeClaims(client: pg.Client, claims: number): Promise<void> {
  const random = randomFrom(2);
  for (let from = 0; from < claims; from += CLAIMS_BATCH) {
    const length = Math.min(CLAIMS_BATCH, claims - from);
    const statements = Array.from({ length }, () => madeText(random, WORDS_OF_STATEMENT));
    await client.query(
      `INSERT INTO "Claim" (id, "articleId", statement, claimant, "createdById", "updatedAt", "clusterId")
        SELECT ${id("claim", "n")}, ${id("article", `(n / ${CLAIMS_OF_ARTICLE})`)}, text, 'Claimant ' || n % 3000,
          ${PERSON}, now(), CASE WHEN n % ${CLUSTERED} = 0 THEN ${id("cluster", `(n / ${CLUSTERED * 5})`)} END
        FROM (SELECT text, $2::int + n::int - 1 AS n FROM unnest($1::text[]) WITH ORDINALITY AS t(text, n)) texts`,
      [statements, from],
    );
  }
  await client.query(
    `INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
      SELECT id, "articleId", 1, 'exact', 0, 4, statement, '', '' FROM "Claim"`,
  );
}

/** What `search_words` makes of a text. Made words need no normalisation, which takes most of its time. */
const wordsOf = (language: string, text: string, weight: string) =>
  `setweight(to_tsvector('pg_catalog.simple', ${text}), '${weight}')
    || strip(to_tsvector(search_config(${language}), ${text}))`;

const ENTRIES = [
  `INSERT INTO "SearchEntry" (kind, id, part, "articleId", words)
    SELECT 'article', a.id, 0, a.id, ${wordsOf("a.language", "v.text", "D")}
    FROM "Article" a JOIN "Version" v ON v."articleId" = a.id`,
  `INSERT INTO "SearchEntry" (kind, id, part, "articleId", "claimId", words)
    SELECT 'claim', c.id, 0, c."articleId", c.id, ${wordsOf("a.language", "c.statement", "A")}
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"`,
  `INSERT INTO "SearchWord" (word, claims, texts)
    SELECT lexeme, count(*) FILTER (WHERE kind = 'claim'), count(*) FILTER (WHERE positions IS NOT NULL)
    FROM "SearchEntry" e CROSS JOIN LATERAL unnest(e.words) GROUP BY lexeme`,
];
