import "server-only";
import { CheckResult, ClaimType, SourceKind, Stance, StandingState } from "#prisma/generated/client.ts";

/** A table of facts in the engine, and how its columns are read: name, type in DuckDB, expression in PostgreSQL. */
export type FactTable = {
  name: string;
  /** The table in PostgreSQL, or a query in parentheses. */
  source: string;
  columns: readonly (readonly [name: string, type: string, from: string])[];
  /** Columns that the engine computes when it inserts rows `n`, with the joins for that. `which`: of which claims `v`. */
  computed?: { columns: string; select: string; joins: (which: string) => string };
};

const ENUMS = {
  standing: StandingState,
  claim_type: ClaimType,
  source_kind: SourceKind,
  health: CheckResult,
  stance: Stance,
};

/** Tables whose rows have a number and say which transaction changed them. */
export const TERMS = {
  name: "term",
  source: `"FactTerm"`,
  columns: [
    ["term", "INTEGER", "number"],
    ["kind", "VARCHAR", "kind"],
    ["text", "VARCHAR", "text"],
  ],
} as const satisfies FactTable;

export const ARTICLES = {
  name: "article",
  source: `"ArticleFact"`,
  columns: [
    ["article", "INTEGER", "number"],
    ["id", "UUID", `"articleId"`],
    ["outlet", "INTEGER", "outlet"],
    ["language", "INTEGER", "language"],
    ["archived", "BOOLEAN", "archived"],
    ["required", "USMALLINT", "required"],
  ],
} as const satisfies FactTable;

export const SOURCES = {
  name: "source",
  source: `"SourceFact"`,
  columns: [
    ["source", "INTEGER", "number"],
    ["id", "UUID", `"sourceId"`],
    ["group_id", "UUID", `"groupId"`],
    ["kind", "source_kind", "kind"],
    ["health", "health", "health"],
    ["checked", "BIGINT", `"checkedAt"`],
    ["added_by", "INTEGER", `"addedBy"`],
  ],
} as const satisfies FactTable;

export const CLAIMS = {
  name: "claim",
  source: `"ClaimFact"`,
  columns: [
    ["claim", "INTEGER", "number"],
    ["article", "INTEGER", "article"],
    ["type", "claim_type", "type"],
    ["claimant", "INTEGER", "claimant"],
    ["marked_by", "INTEGER", `"markedBy"`],
    ["created", "BIGINT", `"createdAt"`],
    ["withdrawn", "BOOLEAN", "withdrawn"],
    ["standing", "standing", "standing"],
    ["since", "BIGINT", "since"],
    ["rating", "INTEGER", "rating"],
    ["submitted", "USMALLINT", "submitted"],
    ["independent", "USMALLINT", "independent"],
    ["first_verdict", "BIGINT", `"firstVerdictAt"`],
    ["enough", "BIGINT", `"enoughAt"`],
    ["ruled_by", "INTEGER", `"ruledBy"`],
    ["ruled", "BIGINT", `"ruledAt"`],
    ["published", "BIGINT", `"publishedAt"`],
    ["corrected", "BIGINT", `"correctedAt"`],
    ["sources", "USMALLINT", "sources"],
  ],
  computed: {
    columns: `outlet INTEGER, language INTEGER, archived BOOLEAN, required USMALLINT, month SMALLINT,
      pattern UBIGINT, spread UTINYINT`,
    select: "a.outlet, a.language, a.archived, a.required, month_of(n.created), r.pattern, r.spread",
    joins: (which) => `JOIN facts.article a USING (article) LEFT JOIN (${ratingsOf(which)}) r USING (claim)`,
  },
} as const satisfies FactTable;

export const ASSIGNMENTS = {
  name: "assignment",
  source: `"AssignmentFact"`,
  columns: [
    ["assignment", "INTEGER", "number"],
    ["article", "INTEGER", "article"],
    ["claim", "INTEGER", "claim"],
    ["person", "INTEGER", "person"],
    ["due", "INTEGER", `"dueOn"`],
    ["created", "BIGINT", `"createdAt"`],
    ["done", "BIGINT", `"doneAt"`],
    ["withdrawn", "BOOLEAN", "withdrawn"],
  ],
} as const satisfies FactTable;

/** Rows that belong to an article, and are read again with it. */
export const ARTICLE_PARTS: FactTable[] = [
  listed("article_tag", "article", "ArticleFact", "tag", "tags"),
  listed("article_affair", "article", "ArticleFact", "affair", "affairs"),
];

/** Rows that belong to a claim, and are read again with it. */
export const CLAIM_PARTS: FactTable[] = [
  listed("own_tag", "claim", "ClaimFact", "tag", "tags"),
  {
    name: "verdict",
    source: `"VerdictFact"`,
    columns: [
      ["claim", "INTEGER", "claim"],
      ["reviewer", "INTEGER", "reviewer"],
      ["rating", "INTEGER", "rating"],
      ["given", "BIGINT", `"submittedAt"`],
      ["independent", "BOOLEAN", "independent"],
      ["blind_rating", "INTEGER", `"blindRating"`],
    ],
  },
  {
    name: "evidence",
    source: `"EvidenceFact"`,
    columns: [
      ["claim", "INTEGER", "claim"],
      ["reviewer", "INTEGER", "reviewer"],
      ["source", "INTEGER", "source"],
      ["stance", "stance", "stance"],
      ["taken", "BIGINT", `"takenAt"`],
    ],
    computed: {
      columns: "draft BOOLEAN",
      select: "n.reviewer IS NOT NULL AND v.given IS NULL",
      joins: (which) => `LEFT JOIN (SELECT v.* FROM facts.verdict v WHERE ${which}) v
        ON v.claim = n.claim AND v.reviewer = n.reviewer`,
    },
  },
  {
    name: "request",
    source: `"RequestFact"`,
    columns: [
      ["claim", "INTEGER", "claim"],
      ["requested_by", "INTEGER", `"requestedBy"`],
      ["requested", "INTEGER", `"requestedOn"`],
      ["answered", "INTEGER", `"answeredOn"`],
      ["was_answered", "BOOLEAN", "answered"],
      ["refused", "BOOLEAN", "refused"],
      ["made", "BIGINT", `"madeAt"`],
    ],
  },
  {
    name: "correction",
    source: `"CorrectionFact"`,
    columns: [
      ["claim", "INTEGER", "claim"],
      ["edition", "INTEGER", "edition"],
      ["made", "BIGINT", "at"],
    ],
  },
];

/** The items of an array column, one a row. */
function listed(name: string, owner: string, table: string, item: string, items: string): FactTable {
  return {
    name,
    source: `(SELECT number AS ${owner}, unnest(${items}) AS item FROM "${table}")`,
    columns: [
      [owner, "INTEGER", owner],
      [item, "INTEGER", "item"],
    ],
  };
}

/**
 * What is computed from the submitted verdicts of claims: `spread`, between the values of the ratings, and `pattern`, how
 * often each rating was given independently, 4 bits a rating. `rating.slot` says which bits; a claim that does not fit has
 * no pattern.
 */
export function ratingsOf(which: string): string {
  return `SELECT v.claim, (max(r.value) - min(r.value))::UTINYINT AS spread,
      CASE WHEN count(v.blind_rating) > 15 OR max(b.slot) > 15 THEN NULL
        ELSE sum(1::UBIGINT << (4 * b.slot)::UBIGINT)::UBIGINT END AS pattern
    FROM facts.verdict v LEFT JOIN facts.rating r ON r.rating = v.rating
    LEFT JOIN facts.rating b ON b.rating = v.blind_rating
    WHERE v.given IS NOT NULL AND ${which} GROUP BY v.claim`;
}

function created({ name, columns, computed }: FactTable): string {
  const all = columns.map(([column, type]) => `${column} ${type}`);
  return `CREATE TABLE facts.${name} (${[...all, ...(computed ? [computed.columns] : [])].join(", ")});`;
}

/** The statements that make the empty tables. */
export const TABLES_SQL: string = [
  // Numbers that are alike take a third of the memory.
  "ATTACH ':memory:' AS facts (COMPRESS);",
  ...Object.entries(ENUMS).map(([name, values]) => {
    const quoted = Object.values(values).map((value) => `'${value}'`);
    return `CREATE TYPE ${name} AS ENUM (${quoted.join(", ")});`;
  }),
  ...[TERMS, ARTICLES, SOURCES, CLAIMS, ASSIGNMENTS, ...ARTICLE_PARTS, ...CLAIM_PARTS].map(created),
  "CREATE TABLE facts.independent (claim INTEGER, article INTEGER, reviewer INTEGER, rating INTEGER, ruling INTEGER);",
  "CREATE TABLE facts.pair (claim INTEGER, first INTEGER, second INTEGER, first_rating INTEGER, second_rating INTEGER);",
  "CREATE TABLE facts.rating (rating INTEGER, key VARCHAR, value INTEGER, position INTEGER, slot INTEGER);",
  // The month of a moment in the newsroom, counted from January 1970. The writer has the time zone.
  `CREATE MACRO month_of(moment) AS
    date_diff('month', TIMESTAMP '1970-01-01', timezone(getvariable('time_zone'), to_timestamp(moment / 1000)));`,
  "CREATE MACRO month_name(month) AS printf('%04d-%02d', 1970 + month // 12, month % 12 + 1);",
  "CREATE MACRO number_of(a_kind, a_text) AS (SELECT t.term FROM facts.term t WHERE t.kind = a_kind AND t.text = a_text);",
  "CREATE MACRO term(number) AS (SELECT t.text FROM facts.term t WHERE t.term = number);",
].join("\n");
