import "server-only";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { FiguresUnavailableError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { logError } from "#server/log/log-error.ts";

/** DuckDB in the memory of this process. It does not know what its tables are about, nor PostgreSQL. */

export type Connection = DuckDBConnection;

/** It loads no extensions. Which files it may read, loadSlices says. */
const SETTINGS = {
  threads: "2",
  memory_limit: "400MB",
  temp_directory: "",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
};

/** An empty engine. Throws a `FiguresUnavailableError` where DuckDB cannot run. */
export async function openEngine(): Promise<DuckDBInstance> {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    return await DuckDBInstance.create(":memory:", SETTINGS);
  } catch (error) {
    logError({ figures: "DuckDB does not start" }, error);
    throw new FiguresUnavailableError();
  }
}

/** A value of a figure. Whole numbers of any size in DuckDB are numbers, which is exact below 2^53. */
type Value = string | number | boolean | null | Value[];

/** The rows that a statement returns. */
export async function rowsOf<Row>(connection: Connection, { text, values }: Prisma.Sql): Promise<Row[]> {
  const reader = await connection.runAndReadAll(text, values as (string | number | boolean | null)[]);
  return reader.getRowObjectsJS().map((row) => {
    const plain = Object.entries(row).map(([name, value]) => [name, plainValue(value)]);
    return Object.fromEntries(plain) as Row;
  });
}

function plainValue(value: unknown): Value {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(plainValue) : (value as Value);
}

/** Run statements as one transaction. */
export async function inTransaction(connection: Connection, change: () => Promise<void>): Promise<void> {
  await connection.run("BEGIN");
  let end = "ROLLBACK";
  try {
    await change();
    end = "COMMIT";
  } finally {
    await connection.run(end);
  }
}
