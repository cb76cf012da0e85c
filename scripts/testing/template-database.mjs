/** For tests that use the database: a PostgreSQL with one database that has all tables, from which the others are copied. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ROOT } from "#scripts/places.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";

/**
 * Runs once before the tests: on the server of GALLEY_TEST_DATABASE_URL, whose role may make databases, else on one of
 * its own. The tests get `server`, its address, and `template`, the name of the database to copy.
 */
export default async function prepareTemplate({ provide }) {
  const given = process.env.GALLEY_TEST_DATABASE_URL;
  const own = given ? null : await temporaryServer();
  const server = given ?? own.url;
  const template = `galley_template_${process.pid}`;
  await query(server, `CREATE DATABASE ${template}`);
  const address = new URL(server);
  address.pathname = `/${template}`;
  for (const script of migrationScripts()) await query(address.href, script);
  provide("server", server);
  provide("template", template);
  return async () => {
    if (own) await own.stop();
    else await dropAll(server, template);
  };
}

function migrationScripts() {
  const folder = join(ROOT, "prisma", "migrations");
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return names.map((name) => readFileSync(join(folder, name, "migration.sql"), "utf8"));
}

async function dropAll(server, template) {
  const made = `SELECT datname AS name FROM pg_database WHERE datname = '${template}' OR datname LIKE '${template}\\_%'`;
  const { rows } = await query(server, made);
  for (const { name } of rows) await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
