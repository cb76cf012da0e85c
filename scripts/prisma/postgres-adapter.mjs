// @ts-check
/** What Prisma's schema engine needs from PostgreSQL beyond what @prisma/adapter-pg provides. */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { query } from "#scripts/postgres/query.mjs";

/**
 * @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory
 * @typedef {Awaited<ReturnType<PrismaPg["connect"]>>} Adapter
 * @typedef {import("@prisma/driver-adapter-utils").SqlQuery} SqlQuery
 * @typedef {pg.QueryResult & { fields: { dataTypeID: number }[] }} Answer
 * @typedef {{ performIO(query: SqlQuery): Promise<Answer>, onError(error: unknown): never }} Internals protected members
 */

/** Object ids of PostgreSQL's types "char" and character(n). */
const CHAR = 18;
const BPCHAR = 1042;

/**
 * Adapters for the database at `url`, and for the temporary databases ("shadow databases") in which Prisma tries
 * migrations.
 * @param {string} url @returns {AdapterFactory}
 */
export function postgresAdapters(url) {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      const config = configFrom(url);
      return createAdapter(config, config.database);
    },
    connectToShadowDb: async () => {
      const config = configFrom(url);
      const name = `galley_shadow_${randomUUID().replaceAll("-", "")}`;
      await query({ ...config.server, database: config.database }, `CREATE DATABASE ${name}`);
      shadowDatabases.set(name, config);
      return createAdapter(config, name);
    },
  };
}

/** @typedef {ReturnType<typeof configFrom>} Config */

/** The shadow databases by name, with the servers they are on. @type {Map<string, Config>} */
const shadowDatabases = new Map();

/** Drop all shadow databases. The engine does not tell when it no longer needs one. */
export async function dropShadowDatabases() {
  // FORCE, because the engine may still be connected.
  for (const [name, { server, database }] of shadowDatabases)
    await query({ ...server, database }, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  shadowDatabases.clear();
}

/**
 * The parts of the address. A connection string would override the name of a shadow database, and Prisma would run its
 * trials in the real one.
 * @param {string} url
 */
function configFrom(url) {
  if (!url) throw new Error("Set DATABASE_URL to the address of a PostgreSQL database.");
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  const server = { host, port, ssl, ...(user ? { user } : {}), ...(password ? { password } : {}) };
  const schema = new URL(url).searchParams.get("schema");
  return { server, database: database ?? "postgres", ...(schema ? { schema } : {}) };
}

/** @param {Config} config @param {string} database */
async function createAdapter({ server, schema }, database) {
  const adapter = await new PrismaPg({ ...server, database }, schema ? { schema } : {}).connect();
  return acceptCharColumns(runScriptsWhole(adapter));
}

/**
 * The adapter splits scripts at each ";", even inside function bodies. PostgreSQL accepts them whole.
 * @param {Adapter} adapter
 */
function runScriptsWhole(adapter) {
  const { onError } = /** @type {Internals} */ (/** @type {unknown} */ (adapter));
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      onError.call(adapter, error);
    }
  };
  return adapter;
}

/**
 * The system catalogue has columns of the type "char", which the engine reads and the adapter does not support.
 * @param {Adapter} adapter
 */
function acceptCharColumns(adapter) {
  const { queryRaw } = adapter;
  const internals = /** @type {Internals} */ (/** @type {unknown} */ (adapter));
  adapter.queryRaw = async (query) => {
    /** @type {number[]} */
    const charColumns = [];
    const performIO = async (/** @type {SqlQuery} */ sqlQuery) => {
      const answer = await internals.performIO(sqlQuery);
      for (const [column, field] of answer.fields.entries()) {
        if (field.dataTypeID !== CHAR) continue;
        field.dataTypeID = BPCHAR;
        charColumns.push(column);
      }
      return answer;
    };
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}
