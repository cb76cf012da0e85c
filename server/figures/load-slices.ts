import "server-only";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { connectToCopy } from "#server/db/copy-connection.ts";
import type { Connection } from "./engine.ts";
import { CLAIMS, type FactTable } from "./fact-tables.ts";
import { insertIndependent } from "./load.ts";
import { sliceFolder } from "./slice-folder.ts";

/** Numbers of claims in a slice: enough that its statements take longer than their begin, and few enough for the memory. */
const SLICE_NUMBERS = 100_000;

/**
 * Load whole tables of numbers by slices, each through a file that PostgreSQL fills: DuckDB reads it several times faster
 * than lists that are bound. For the few rows of a change a file would cost more than it saves.
 */
export async function loadSlices(writer: Connection, tables: [FactTable, FactTable[]][]): Promise<void> {
  const folder = await sliceFolder();
  try {
    await writer.run(`SET allowed_directories = ['${folder.replaceAll("'", "''")}']`);
    await writer.run("SET enable_external_access = false");
    const client = await connectToCopy("figures");
    try {
      for (const [table, parts] of tables) await loadTable(writer, { client, folder }, table, parts);
    } finally {
      await client.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From where slices are read, and where their files are. */
type Slices = { client: Client; folder: string };

async function loadTable(writer: Connection, slices: Slices, table: FactTable, parts: FactTable[]): Promise<void> {
  const end = await lastNumber(slices.client, table);
  // The parts first: what is computed of a row needs its parts.
  const tables = [...parts, table];
  let next = copySlice(slices, tables, 0);
  for (let last = 0; last < end; last += SLICE_NUMBERS) {
    const files = await next;
    // PostgreSQL copies the next slice while DuckDB takes in this one.
    next = copySlice(slices, tables, last + SLICE_NUMBERS);
    next.catch(() => undefined);
    for (const [one, file] of files) {
      await insertFile(writer, one, file, inSlice("v.claim", last));
      await rm(file);
    }
    if (table === CLAIMS) await insertIndependent(writer, inSlice("c.claim", last));
  }
  await next;
}

async function lastNumber(client: Client, { source }: FactTable): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(`SELECT max(number) AS last FROM ${source}`);
  return rows[0]?.last ?? 0;
}

const inSlice = (number: string, last: number): string =>
  `${number} > ${last} AND ${number} <= ${last + SLICE_NUMBERS}`;

/** The rows of a slice, each table in a file. */
async function copySlice({ client, folder }: Slices, tables: FactTable[], last: number) {
  const files: [table: FactTable, file: string][] = [];
  for (const table of tables) {
    const columns = table.columns.map(([, , from]) => from);
    // Each file has a name of its own, so that nothing that the engine keeps of one file can stand for another.
    const file = join(folder, `${table.name}-${last}.csv`);
    const rows = `SELECT ${columns.join(", ")} FROM ${table.source} AS f WHERE ${inSlice(columns[0] ?? "", last)}`;
    await pipeline(
      client.query(copyTo(`COPY (${rows}) TO STDOUT (FORMAT csv)`)),
      createWriteStream(file, { mode: 0o600 }),
    );
    files.push([table, file]);
  }
  return files;
}

async function insertFile(writer: Connection, { name, columns, computed }: FactTable, file: string, which: string) {
  const types = columns.map(([column, type]) => `'${column}': '${type}'`).join(", ");
  const names = [...columns.map(([column]) => `n.${column}`), ...(computed ? [computed.select] : [])].join(", ");
  await writer.run(
    `INSERT INTO facts.${name} SELECT ${names} FROM read_csv($1, auto_detect = false, header = false, delim = ',',
      quote = '"', escape = '"', columns = {${types}}) n ${computed?.joins(which) ?? ""}`,
    [file],
  );
}
