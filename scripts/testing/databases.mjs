/** Databases that tests and measurements make for themselves, and remove again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ROOT } from "#scripts/paths.mjs";

/** Make a database with all tables on the server at `server`; its address. */
export async function makeDatabase(server, name) {
  await query(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  for (const script of migrationScripts()) await query(address.href, script);
  return address.href;
}

/** Remove the database of this name, and those whose names begin with it and an underscore. */
export async function removeDatabases(server, name) {
  const made = `SELECT datname AS name FROM pg_database WHERE datname = '${name}' OR datname LIKE '${name}\\_%'`;
  const { rows } = await query(server, made);
  for (const { name: found } of rows) await query(server, `DROP DATABASE IF EXISTS ${found} WITH (FORCE)`);
}

function migrationScripts() {
  const folder = join(ROOT, "prisma", "migrations");
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return names.map((name) => readFileSync(join(folder, name, "migration.sql"), "utf8"));
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
