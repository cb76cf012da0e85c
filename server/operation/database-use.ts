import "server-only";
import type { Operation, SlowQueries, SlowQuery } from "#domain/operation.ts";
import { db } from "#server/db/client.ts";

/** Tables that are listed at most. */
const MAX_TABLES = 15;

const MAX_QUERIES = 10;

const MAX_STATEMENT_LENGTH = 400;

/**
 * The size of the database, and of its tables of more than a megabyte with their indexes. Whole megabytes, because
 * exact sizes would say how much others wrote in a blind phase.
 */
export async function databaseSize(): Promise<Operation["database"]> {
  const [all] = await db.$queryRaw<{ megabytes: number }[]>`
    SELECT ceil(pg_database_size(current_database()) / 1e6)::int AS megabytes`;
  const tables = await db.$queryRaw<{ name: string; megabytes: number }[]>`
    SELECT name, ceil(bytes / 1e6)::int AS megabytes FROM (
      SELECT CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END AS name,
        pg_total_relation_size(c.oid) AS bytes
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND n.nspname IN ('public', 'pgboss')) AS sizes
    WHERE bytes > 1e6 ORDER BY megabytes DESC, name LIMIT ${MAX_TABLES}`;
  return { megabytes: all?.megabytes ?? 0, tables };
}

const NOT_INSTALLED =
  "PostgreSQL does not count them: the extension pg_stat_statements is not installed in this database.";

const NOT_READABLE =
  "pg_stat_statements cannot be read. It has to be in shared_preload_libraries of the server, and the role of Galley a member of pg_read_all_stats.";

/** The statements of this database that take longest on average. They have no values, only $1 and so on. */
export async function slowQueries(): Promise<SlowQueries> {
  const [extension] = await db.$queryRaw<{ schema: string }[]>`SELECT quote_ident(n.nspname) AS schema
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'`;
  if (!extension) return { from: null, reason: NOT_INSTALLED };
  // The server refuses to read it where it was not loaded at its start.
  const queries = await slowest().catch(() => null);
  return queries ? { from: "pg_stat_statements", queries } : { from: null, reason: NOT_READABLE };
}

const slowest = () =>
  db.$queryRaw<SlowQuery[]>`
    SELECT left(regexp_replace(query, '\\s+', ' ', 'g'), ${MAX_STATEMENT_LENGTH}) AS statement, calls::int AS calls,
      round(mean_exec_time)::int AS "meanMs", round(total_exec_time)::int AS "totalMs"
    FROM pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query <> '<insufficient privilege>'
    ORDER BY mean_exec_time DESC LIMIT ${MAX_QUERIES}`;
