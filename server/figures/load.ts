import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import type { db, Transaction } from "#server/db/client.ts";
import type { Connection } from "./engine.ts";
import { type FactTable, ratingsOf } from "./fact-tables.ts";

const { raw } = Prisma;

/** Rows as PostgreSQL sends them: each column is one text with all its values, which only DuckDB takes apart. */
export type Page = {
  rows: number;
  last: number | null;
  columns: string[];
  /** The first column: the numbers of the rows, or of those to which they belong. */
  numbers: string;
};

/** Read the rows of a table that fulfil a condition. */
export async function readPage(tx: Transaction | typeof db, table: FactTable, where: Prisma.Sql): Promise<Page> {
  // A column a text: an array of texts would be taken apart character by character.
  const texts = table.columns.map(([, type, from], nth) => raw(`${textOf(type, from)} AS "${nth}"`));
  const [row] = await tx.$queryRaw<({ rows: number; last: number | null } & Record<number, string>)[]>`
    SELECT count(*)::int AS rows, max(${raw(table.columns[0]?.[2] ?? "")})::int AS last, ${Prisma.join(texts)}
    FROM (SELECT * FROM ${raw(table.source)} AS f WHERE ${where}) f`;
  if (!row) throw new Error("An aggregate without groups has one row.");
  const columns = table.columns.map((_, nth) => row[nth] ?? "[]");
  return { rows: row.rows, last: row.last, columns, numbers: columns[0] ?? "[]" };
}

/** Texts of people can hold anything, so they are sent as JSON. */
const textOf = (type: string, from: string): string =>
  type === "VARCHAR"
    ? `coalesce(json_agg(${from})::text, '[]')`
    : `'[' || string_agg(coalesce((${from})::text, 'NULL'), ',') || ']'`;

/** The condition for the numbers that are bound first. */
export const CHANGED = (number: string): string => `${number} IN (SELECT unnest($1::INTEGER[]))`;

/** Insert a page, with what is computed of it from rows that are there already. */
export async function insertPage(connection: Connection, table: FactTable, page: Page): Promise<void> {
  if (page.rows === 0) return;
  const { name, columns, computed } = table;
  const names = [...columns.map(([column]) => `n.${column}`), ...(computed ? [computed.select] : [])];
  await connection.run(
    `INSERT INTO facts.${name} SELECT ${names.join(", ")} FROM (SELECT ${unnested(table)}) n ${computed?.joins(CHANGED("v.claim")) ?? ""}`,
    page.columns,
  );
}

/** Insert a page in place of all rows that have these numbers in the first column, by default its own. */
export async function replacePage(
  connection: Connection,
  table: FactTable,
  page: Page,
  numbers: string = page.numbers,
): Promise<void> {
  const [first = ""] = table.columns[0] ?? [];
  await connection.run(`DELETE FROM facts.${table.name} WHERE ${CHANGED(first)}`, [numbers]);
  await insertPage(connection, table, page);
}

/**
 * Store the independent verdicts on the claims `c`, with what figures compare them to: the ruling on the claim, and each
 * other. To find these for each figure would take most of a second.
 */
export async function insertIndependent(connection: Connection, which: string, bound: string[] = []): Promise<void> {
  await connection.run(
    `INSERT INTO facts.independent
      SELECT c.claim, c.article, v.reviewer, v.blind_rating, CASE WHEN c.ruled IS NOT NULL THEN c.rating END
      FROM facts.verdict v JOIN facts.claim c ON c.claim = v.claim
      WHERE ${which} AND v.given IS NOT NULL AND v.blind_rating IS NOT NULL`,
    bound,
  );
  await connection.run(
    `INSERT INTO facts.pair SELECT c.claim, c.reviewer, other.reviewer, c.rating, other.rating
      FROM facts.independent c JOIN facts.independent other ON other.claim = c.claim AND c.reviewer < other.reviewer
      WHERE ${which}`,
    bound,
  );
}

/** Store the rating scale. Slots stay as they are when another rating is used for the first time. */
export async function storeScale(connection: Connection, scale: string): Promise<void> {
  await connection.run("DELETE FROM facts.rating");
  await connection.run(
    `INSERT INTO facts.rating SELECT t.term, s.key, s.value, s.position,
        CASE WHEN t.term IS NOT NULL THEN row_number() OVER (ORDER BY t.term NULLS LAST) - 1 END
      FROM (SELECT unnest(from_json($1, '[{"key": "VARCHAR", "value": "INTEGER", "position": "INTEGER"}]'), recursive := true)) s
      LEFT JOIN facts.term t ON t.kind = 'rating' AND t.text = s.key`,
    [scale],
  );
}

/** Compute these again for all claims, because the scale changed. */
export async function recomputeRatings(connection: Connection): Promise<void> {
  await connection.run(`UPDATE facts.claim SET pattern = r.pattern, spread = r.spread
    FROM (${ratingsOf("TRUE")}) r WHERE r.claim = facts.claim.claim`);
}

/** The time zone of the newsroom, in which the months of the claims that are inserted begin. */
export async function setTimeZone(connection: Connection, timeZone: string): Promise<void> {
  await connection.run("SET VARIABLE time_zone = $1", [timeZone]);
}

/** Compute the months of all claims again, because the time zone changed. */
export async function recomputeMonths(connection: Connection): Promise<void> {
  await connection.run("UPDATE facts.claim SET month = month_of(created)");
}

/** The columns of the lists that are bound as $1, $2 and so on. */
const unnested = ({ columns }: FactTable): string =>
  columns
    .map(([name, type], index) => {
      const bound = type === "VARCHAR" ? `from_json($${index + 1}, '["VARCHAR"]')` : `$${index + 1}::${type}[]`;
      return `unnest(${bound}) AS ${name}`;
    })
    .join(", ");
