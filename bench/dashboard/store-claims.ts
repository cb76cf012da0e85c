import pg from "pg";

/** How much a newsroom has after years of work, or a part of it. */
export type Size = {
  claims: number;
  articles: number;
  outlets: number;
  people: number;
  tags: number;
  claimants: number;
  sources: number;
};

/** A newsroom with so many claims. */
export const sizeFor = (claims: number): Size => ({
  ...{ claims, articles: Math.ceil(claims / 50), sources: Math.ceil(claims / 20) },
  ...{ claimants: Math.ceil((claims * 3) / 100), outlets: 60, people: 200, tags: 420 },
});

/** How many claims are measured: a million, or a tenth of that with GALLEY_BENCH_SHARE=0.1. */
export const MEASURED_CLAIMS = Math.round(1_000_000 * Number(process.env.GALLEY_BENCH_SHARE ?? 1));

/**
 * Fill an empty database by SQL: few outlets, tags, claimants and people have most of the claims. There are twice as
 * many verdicts as claims. Checks, triggers and indexes are off meanwhile, and facts are made at once.
 */
export async function storeClaims(databaseUrl: string, claims = MEASURED_CLAIMS): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const run = async (statements: string[]) => {
      for (const statement of statements) await client.query(statement);
    };
    await run(["SET maintenance_work_mem = '256MB'", "SET work_mem = '128MB'", "SELECT setseed(0.5)"]);
    const { off, on } = await checksOf(client, FILLED);
    await run([...off, ...statementsFor(sizeFor(claims)), ...on, "ANALYZE", ...FACTS, "VACUUM ANALYZE"]);
  } finally {
    await client.end();
  }
}

const FILLED = [
  ...["Person", "Article", "Version", "Source", "Claim", "Verdict", "Ruling", "Anchor", "Evidence"],
  ...["PublishedReport", "Edition", "EditionClaim"],
];

/** The statements that turn off the indexes, foreign keys and triggers of tables, and those that turn them on again. */
export async function checksOf(client: pg.Client, tables: string[]): Promise<{ off: string[]; on: string[] }> {
  const { rows } = await client.query<{ off: string; on: string }>(
    `SELECT format('DROP INDEX %I', i.relname) AS off, pg_get_indexdef(i.oid) AS on FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = ANY ($1::regclass[]) AND NOT x.indisunique
      UNION ALL SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])
      UNION ALL SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', t), format('ALTER TABLE %s ENABLE TRIGGER USER', t)
        FROM unnest($1::regclass[]) t`,
    [tables.map((name) => `"${name}"`)],
  );
  return { off: rows.map(({ off }) => off), on: rows.map(({ on }) => on) };
}

/** An id that depends on a number only. */
const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;

/** A number from 0 on, small ones far more often. */
const skewed = (count: number, power = 3) => `floor(${count} * power(random(), ${power}))::int`;

const RATINGS = "ARRAY['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'unproven', 'not-checkable']";
const TYPES =
  "ARRAY['quotation', 'number', 'event', 'causal', 'comparison', 'prediction', 'position', 'opinion', NULL]";
const KINDS = "ARRAY['data', 'record', 'study', 'expert', 'news', 'archive', 'interview', 'other']";

/** Three years until now. */
const MOMENT = "date_trunc('milliseconds', now() - random() * interval '1095 days')";
const HOURS = (most: number) => `date_trunc('milliseconds', random() * random() * ${most} * interval '1 hour')`;

function statementsFor({ claims, articles, outlets, people, tags, claimants, sources }: Size): string[] {
  const person = id("person", skewed(people, 2));
  return [
    `INSERT INTO "Person" (id, email, name, role, "updatedAt")
      SELECT ${id("person", "n")}, 'person' || n || '@newsroom.example', 'Person ' || n,
        (CASE WHEN n % 20 = 0 THEN 'editor' ELSE 'reviewer' END)::"Role", now() FROM generate_series(0, ${people - 1}) n`,
    `INSERT INTO "Article" (id, title, outlet, language, tags, "importedById", "createdAt", "updatedAt", "archivedAt")
      SELECT ${id("article", "n")}, 'Article ' || n, 'Outlet ' || ${skewed(outlets, 2)},
        (ARRAY['en', 'en', 'en', 'de', 'fr'])[1 + n % 5],
        ARRAY(SELECT DISTINCT 'tag ' || ${skewed(tags)} FROM generate_series(0, n % 3)),
        ${person}, ${MOMENT}, now(), CASE WHEN n % 100 = 0 THEN now() END FROM generate_series(0, ${articles - 1}) n`,
    `INSERT INTO "Version" ("articleId", number, document, text, sha256, method, "importedById")
      SELECT id, 1, '{"type":"doc"}', 'Words', '', 'api', "importedById" FROM "Article" WHERE title LIKE 'Article %'`,
    `INSERT INTO "Source" (id, title, kind, health, "addedById", "updatedAt")
      SELECT ${id("source", "n")}, 'Source ' || n, (${KINDS})[1 + ${skewed(8, 2)}]::"SourceKind",
        (ARRAY['alive', 'alive', 'alive', 'alive', 'alive', 'alive', 'changed', 'moved', 'gone', NULL])[1 + n % 10]::"CheckResult",
        ${person}, now() FROM generate_series(0, ${sources - 1}) n`,
    `CREATE TEMPORARY TABLE new_claims AS SELECT n, ${id("claim", "n")} AS id, ${id("article", skewed(articles, 1.5))} AS article,
        ${MOMENT} AS at, 1 + ${skewed(7, 1.2)} AS lean, (ARRAY[0, 1, 1, 2, 2, 2, 2, 3, 3, 4])[1 + floor(random() * 10)::int] AS wanted,
        random() AS luck FROM generate_series(0, ${claims - 1}) n`,
    `CREATE TEMPORARY TABLE new_verdicts AS SELECT DISTINCT ON (n, reviewer) c.n, c.id AS claim, ${person} AS reviewer,
        (${RATINGS})[CASE WHEN random() < 0.8 THEN lean ELSE 1 + floor(random() * 7)::int END] AS rating,
        random() < 0.05 AS draft, random() < 0.1 AS saw, c.at + ${HOURS(400)} AS given
      FROM new_claims c, generate_series(1, c.wanted) k`,
    `INSERT INTO "Verdict" (id, "claimId", "reviewerId", state, "ratingKey", rationale, "rationaleText", "madeOnVersion", "restsOn",
        "restsOnStatement", "sawOthers", "blindRating", "lastInput", "submittedAt", "createdAt", "updatedAt")
      SELECT ${id("verdict", "n || ':' || reviewer")}, claim, reviewer, (CASE WHEN draft THEN 'draft' ELSE 'submitted' END)::"VerdictState",
        rating, '{"type":"doc"}', 'So it is.', 1, 'Words', 'Claim ' || n, saw AND NOT draft,
        CASE WHEN NOT saw AND NOT draft THEN rating END, '', CASE WHEN NOT draft THEN given END, given, given FROM new_verdicts`,
    `CREATE TEMPORARY TABLE new_standings AS SELECT c.n, count(v.n) FILTER (WHERE NOT v.draft) AS submitted,
        count(v.n) FILTER (WHERE NOT v.draft AND NOT v.saw) AS independent, min(v.rating) FILTER (WHERE NOT v.draft) AS least,
        max(v.rating) FILTER (WHERE NOT v.draft) AS most, max(v.given) AS last
      FROM new_claims c LEFT JOIN new_verdicts v USING (n) GROUP BY c.n`,
    `INSERT INTO "Claim" (id, "articleId", statement, claimant, type, tags, "createdById", "createdAt", "updatedAt", standing,
        "submittedCount", independent, "ratingKey", "standingSince")
      SELECT c.id, c.article, 'Claim ' || c.n, CASE WHEN luck < 0.9 THEN 'Claimant ' || ${skewed(claimants, 4)} END,
        (${TYPES})[1 + ${skewed(9, 1.5)}]::"ClaimType", CASE WHEN luck < 0.4 THEN ARRAY['tag ' || ${skewed(tags)}] ELSE '{}' END,
        ${person}, c.at, c.at, (CASE WHEN s.independent < 2 THEN 'open' WHEN luck < 0.75 THEN 'ruled' WHEN luck > 0.97 THEN 'stale'
          WHEN s.least = s.most THEN 'agreed' ELSE 'disputed' END)::"StandingState", s.submitted, s.independent,
        CASE WHEN s.independent >= 2 AND (luck < 0.75 OR (luck <= 0.97 AND s.least = s.most)) THEN s.least END,
        coalesce(s.last, c.at) FROM new_claims c JOIN new_standings s USING (n)`,
    `INSERT INTO "Ruling" ("claimId", "ratingKey", summary, "madeOnVersion", "restsOn", "restsOnStatement", "ruledById", "ruledAt")
      SELECT id, "ratingKey", 'So it is.', 1, 'Words', statement, ${person}, "standingSince" + ${HOURS(200)}
      FROM "Claim" WHERE standing = 'ruled'`,
    `INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
      SELECT id, article, 1, 'exact', 0, 5, 'Words', '', '' FROM new_claims`,
    `INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance)
      SELECT gen_random_uuid(), ${id("verdict", "n || ':' || reviewer")}, ${id("source", skewed(sources, 2))}, 0,
        (ARRAY['supports', 'refutes', 'context'])[1 + n % 3]::"Stance" FROM new_verdicts WHERE n % 2 = 0`,
    `INSERT INTO "PublishedReport" ("articleId", slug, title, language, words, ratings, newest, "firstAt", "newestAt")
      SELECT id, 'report-' || title, title, language, '', '[]', 1, now(), now() FROM "Article" WHERE title LIKE 'Article %7'`,
    `INSERT INTO "Edition" ("articleId", number, "publishedAt", "publishedById", head, sha256, checklist)
      SELECT "articleId", 1, now(), ${id("person", "0")}, '{}', '', '{}' FROM "PublishedReport"`,
    `INSERT INTO "EditionClaim" ("articleId", edition, number, "claimId", content)
      SELECT c."articleId", 1, row_number() OVER (PARTITION BY c."articleId"), c.id, '{}'
      FROM "Claim" c JOIN "PublishedReport" USING ("articleId") WHERE c.standing = 'ruled'`,
    `DROP TABLE new_claims, new_verdicts, new_standings`,
  ];
}

/** The facts as the triggers would have made them. */
const FACTS = [
  `SELECT add_fact_terms(array_agg('person'::text), array_agg(id::text)) FROM "Person"`,
  `SELECT add_fact_terms(array_agg('rating'::text), array_agg(key)) FROM "Rating"`,
  `SELECT add_fact_terms(array_agg('claimant'::text), array_agg(claimant)) FROM (SELECT DISTINCT claimant FROM "Claim") c`,
  `SELECT add_fact_terms(array_agg('tag'::text), array_agg(tag)) FROM (SELECT DISTINCT unnest(tags) AS tag FROM "Claim") c`,
  `SELECT refresh_article_facts(array_agg(id)) FROM "Article"`,
  "ANALYZE",
  ...Object.entries({
    SourceFact: `"sourceId", kind, health, "checkedAt", "groupId", "addedBy"`,
    ClaimFact: `"claimId", article, type, claimant, tags, "markedBy", "createdAt", withdrawn, standing, since, rating, submitted,
      independent, "firstVerdictAt", "enoughAt", "ruledBy", "ruledAt", "publishedAt", "correctedAt", sources`,
    VerdictFact: `claim, reviewer, rating, "submittedAt", independent, "blindRating"`,
    EvidenceFact: `claim, piece, reviewer, source, stance, "takenAt"`,
  }).map(([table, columns]) => {
    const view = table.replace("Fact", "_facts").toLowerCase();
    return `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM ${view}`;
  }),
];
