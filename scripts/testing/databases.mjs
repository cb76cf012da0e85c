// @ts-check
/** Creates and removes the databases of tests and benchmarks. */
import { query } from "#scripts/postgres/query.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";

/** Create a migrated database; returns its address. @param {string} server @param {string} name */
export async function createDatabase(server, name) {
  const url = await createEmptyDatabase(server, name);
  await migrate(url, { quiet: true });
  return url;
}

/** @param {string} server @param {string} name */
export async function createEmptyDatabase(server, name) {
  await query(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  return addressOf(server, name);
}

/**
 * Create a database as a copy of another one; returns its address. A server that writes nothing to the disk copies files
 * in less time than it copies pages through its log.
 * @param {string} server @param {string} template @param {string} name
 */
export async function copyDatabase(server, template, name) {
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return addressOf(server, name);
}

/** @param {string} server @param {string} name */
function addressOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Drop the database of this name, and those whose names begin with it and an underscore.
 * @param {string} server @param {string} name
 */
export async function dropDatabases(server, name) {
  const names = `SELECT datname AS name FROM pg_database WHERE datname = '${name}' OR datname LIKE '${name}\\_%'`;
  const { rows } = await query(server, names);
  for (const { name: found } of rows) await dropDatabase(server, found);
}

/**
 * Drop a database and end the connections of this role to it. `WITH (FORCE)` would fail while PostgreSQL vacuums it.
 * @param {string} server @param {string} name
 */
export async function dropDatabase(server, name) {
  const others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user";
  await query(server, others, [name]);
  await query(server, `DROP DATABASE IF EXISTS ${name}`);
}
