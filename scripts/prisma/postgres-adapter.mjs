/** What Prisma's schema engine needs of PostgreSQL beyond what @prisma/adapter-pg gives it. */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Object ids of PostgreSQL's types "char" and character(n). */
const CHAR = 18;
const BPCHAR = 1042;

/** Adapters to the database at `url`, and to the passing databases ("shadow") in which migrations are tried. */
export function postgresAdapters(url) {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => adapterTo(place(url), place(url).database),
    connectToShadowDb: async () => {
      const server = place(url);
      const name = `galley_shadow_${randomUUID().replaceAll("-", "")}`;
      await administer(server, `CREATE DATABASE ${name}`);
      shadows.set(name, server);
      return adapterTo(server, name);
    },
  };
}

/** The shadow databases made so far, with the servers they are on. */
const shadows = new Map();

/** The engine does not say when it is done with a shadow database: all are dropped at its end. */
export async function dropShadows() {
  // FORCE: the engine may still be connected.
  for (const [name, server] of shadows) await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  shadows.clear();
}

/** Its parts, not the connection string: that would win over a shadow database's name, and runs meant for it would hit the real one. */
function place(url) {
  if (!url) throw new Error("Set DATABASE_URL to the address of a PostgreSQL database.");
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password, database, ssl, schema: new URL(url).searchParams.get("schema") ?? undefined };
}

async function adapterTo({ schema, ...server }, database) {
  const adapter = await new PrismaPg({ ...server, database }, { schema }).connect();
  return knowingChar(runningWholeScripts(adapter));
}

async function administer({ schema: _, ...server }, sql) {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The adapter cuts scripts at each ";", also inside function bodies; PostgreSQL takes them whole. */
function runningWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** The catalogue has columns of the type "char", which the engine wants and the adapter does not know. */
function knowingChar(adapter) {
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    const charColumns = [];
    const performIO = async (asked) => {
      const answer = await adapter.performIO(asked);
      for (const [column, field] of answer.fields.entries()) {
        if (field.dataTypeID !== CHAR) continue;
        field.dataTypeID = BPCHAR;
        charColumns.push(column);
      }
      return answer;
    };
    const found = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const column of charColumns) found.columnTypes[column] = ColumnTypeEnum.Character;
    return found;
  };
  return adapter;
}
