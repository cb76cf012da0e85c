import "server-only";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import type { Connection } from "./engine.ts";
import { CLAIMS, type FactTable } from "./fact-tables.ts";
import { insertPairs } from "./load.ts";

const { sql, raw } = Prisma;

/** Numbers of claims in a slice: few enough that its texts are small, and its statements take less than a second. */
const SLICE_NUMBERS = 50_000;

/**
 * Load whole tables of numbers by slices, each through a file: DuckDB reads it several times faster than lists that are
 * bound. For the few rows of a change a file would cost more than it saves.
 */
export async function loadSlices(writer: Connection, tables: [FactTable, FactTable[]][]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "galley-facts-"));
  try {
    await writer.run(`SET allowed_directories = ['${folder.replaceAll("'", "''")}']`);
    await writer.run("SET enable_external_access = false");
    for (const [table, parts] of tables) await loadTable(writer, folder, table, parts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of a slice as text, of the parts first: what is computed of a row needs its parts. */
type Slice = [table: FactTable, text: string][];

async function loadTable(writer: Connection, folder: string, table: FactTable, parts: FactTable[]): Promise<void> {
  const [row] = await db.$queryRaw<{ last: number | null }[]>`SELECT max(number) AS last FROM ${raw(table.source)}`;
  const end = row?.last ?? 0;
  let next = readSlice([...parts, table], 0);
  for (let last = 0; last < end; last += SLICE_NUMBERS) {
    const slice = await next;
    // PostgreSQL reads the next slice while DuckDB takes in this one.
    next = readSlice([...parts, table], last + SLICE_NUMBERS);
    next.catch(() => undefined);
    const file = join(folder, "slice.csv");
    for (const [one, text] of slice) {
      await writeFile(file, text, { mode: 0o600 });
      await insertFile(writer, one, file, inSlice("v.claim", last));
    }
    if (table === CLAIMS) await insertPairs(writer, inSlice("a.claim", last));
  }
}

const inSlice = (number: string, last: number): string =>
  `${number} > ${last} AND ${number} <= ${last + SLICE_NUMBERS}`;

async function readSlice(tables: FactTable[], last: number): Promise<Slice> {
  const slice: Slice = [];
  for (const table of tables) {
    const first = table.columns[0]?.[2] ?? "";
    const row = raw(table.columns.map(([, , from]) => from).join(", "));
    // With something before and after them, the parentheses around a row are in columns of their own.
    const [{ text } = { text: null }] = await db.$queryRaw<{ text: string | null }[]>`
      SELECT string_agg(ROW(NULL, ${row}, NULL)::text, E'\n') AS text FROM ${raw(table.source)} AS f
      WHERE ${sql`${raw(inSlice(first, last))}`}`;
    if (text !== null) slice.push([table, text]);
  }
  return slice;
}

async function insertFile(writer: Connection, { name, columns, computed }: FactTable, file: string, which: string) {
  const types = columns.map(([column, type]) => `'${column}': '${type}'`).join(", ");
  const names = [...columns.map(([column]) => `n.${column}`), ...(computed ? [computed.select] : [])].join(", ");
  await writer.run(
    `INSERT INTO facts.${name} SELECT ${names} FROM read_csv($1, auto_detect = false, header = false, delim = ',',
      quote = '"', escape = '"', columns = {'opening': 'VARCHAR', ${types}, 'closing': 'VARCHAR'}) n
      ${computed?.joins(which) ?? ""}`,
    [file],
  );
}
