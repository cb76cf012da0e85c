import "server-only";
import type { Client } from "pg";

/** A table of the database with what a backup has of it. */
export type BackedUpTable = { name: string; columns: string[] };

/**
 * Tables that no backup has: the record of migrations, which the manifest has; objects, which are files of their own;
 * leases, limits and
 * processes of the moment; files of exports, which can be made again.
 */
const LEFT_OUT = ["_prisma_migrations", "StoredObject", "StreamLease", "Instance", "RateLimit", "Export", "ExportPart"];

/**
 * The tables that a backup has, by name. Left out are columns that PostgreSQL computes, and numbers of transactions,
 * which mean nothing on another server.
 */
export async function backedUpTables(client: Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `SELECT c.relname AS name, json_agg(a.attname ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY ($1)
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return rows;
}

/** The order of the rows of the log: with it, a backup can be checked in one pass. */
const ORDERS: Record<string, string> = {
  Event: `LEFT JOIN "EventSeal" USING (seq) ORDER BY "EventSeal".position, seq`,
  EventSeal: "ORDER BY position",
};

/** The statement that writes the rows of a table to its file. */
export function copyTableSql(client: Client, { name, columns }: BackedUpTable): string {
  const table = client.escapeIdentifier(name);
  const list = columns.map((column) => `${table}.${client.escapeIdentifier(column)}`).join(", ");
  return `COPY (SELECT ${list} FROM ${table} ${ORDERS[name] ?? ""}) TO STDOUT`;
}

/** The statement that reads the file of a table. */
export function loadTableSql(client: Client, { name, columns }: BackedUpTable): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `COPY ${client.escapeIdentifier(name)} (${list}) FROM STDIN`;
}
