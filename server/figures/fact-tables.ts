import "server-only";
import { CheckResult, ClaimType, SourceKind, Stance, StandingState } from "#prisma/generated/client.ts";

/** A table of facts in the engine, and how its columns are read: name, type in DuckDB, expression in PostgreSQL. */
export type FactTable = {
  name: string;
  /** The table in PostgreSQL, or a query in parentheses. */
  source: string;
  columns: readonly (readonly [name: string, type: string, from: string])[];
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
  },
  {
    name: "request",
    source: `"RequestFact"`,
    columns: [
      ["claim", "INTEGER", "claim"],
      ["requested", "INTEGER", `"requestedOn"`],
      ["answered", "INTEGER", `"answeredOn"`],
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

const created = ({ name, columns }: FactTable, more = ""): string =>
  `CREATE TABLE facts.${name} (${columns.map(([column, type]) => `${column} ${type}`).join(", ")}${more});`;

/**
 * The statements that make the empty tables. A claim has what filters need of its article, and what is computed from
 * its verdicts: `spread`, between the values of its ratings, and `pattern`, how often each rating was given
 * independently, 4 bits a rating. `rating.slot` says which bits; a claim that does not fit has no pattern.
 */
export const TABLES_SQL: string = [
  "CREATE SCHEMA facts;",
  ...Object.entries(ENUMS).map(
    ([name, values]) =>
      `CREATE TYPE ${name} AS ENUM (${Object.values(values)
        .map((value) => `'${value}'`)
        .join(", ")});`,
  ),
  created(
    CLAIMS,
    ", outlet INTEGER, language INTEGER, archived BOOLEAN, required USMALLINT, pattern UBIGINT, spread UTINYINT",
  ),
  ...[TERMS, ARTICLES, SOURCES, ASSIGNMENTS, ...ARTICLE_PARTS, ...CLAIM_PARTS].map((table) => created(table)),
  "CREATE TABLE facts.pair (claim INTEGER, first INTEGER, second INTEGER, first_rating INTEGER, second_rating INTEGER);",
  "CREATE TABLE facts.rating (rating INTEGER, key VARCHAR, value INTEGER, position INTEGER, slot INTEGER);",
  "CREATE MACRO term(number) AS (SELECT t.text FROM facts.term t WHERE t.term = number);",
].join("\n");
