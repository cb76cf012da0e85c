// @ts-check
/** The database of Galley: the one of DATABASE_URL where it is set, else the embedded one. */

import pg from "pg";
import { parsedUrl } from "#scripts/parsed-url.mjs";
import { dataFolder } from "./paths.mjs";
import { checkPooler } from "./pooler.mjs";
import { query } from "./postgres/query.mjs";
import { embeddedDatabase } from "./postgres.mjs";
import { migrate } from "./setup/migrate.mjs";
import { onShutdown } from "./setup/shutdown.mjs";
import { errorCode, errorMessage, UserError } from "./user-error.mjs";

/** The oldest PostgreSQL with the features that Galley's migrations use. */
const MIN_VERSION = 15;

const CONNECTION_TIMEOUT_MS = 5_000;

const SETTINGS = `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
  current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
  current_setting('full_page_writes') AS full_page_writes`;

/**
 * The database, migrated unless `migrates` is false. The shutdown of this command leaves it, or `leave` does so earlier. `lost` resolves when an
 * embedded server ends unexpectedly; `forget` cancels the cleanup then.
 */
export async function openDatabase({ migrates = true } = {}) {
  const url = process.env.DATABASE_URL;
  const database = url ? await externalDatabase(url) : await embeddedDatabase(dataFolder());
  const forget = onShutdown(database.leave, database.kill);
  if (migrates) await migrate(database.url);
  const leave = async () => {
    forget();
    await database.leave();
  };
  return { ...database, leave, forget };
}

/** @param {string} url */
async function externalDatabase(url) {
  await checkDatabase(url);
  if (process.env.DATABASE_POOL_URL) await checkPooler(process.env.DATABASE_POOL_URL);
  return { url, lost: new Promise(() => {}), leave: async () => {}, kill: () => {} };
}

/**
 * Throws a UserError when Galley cannot reach the database, cannot use it, or could lose acknowledged work in it.
 * @param {string} url
 */
export async function checkDatabase(url) {
  const host = hostOf(url);
  const timeouts = { connectionTimeoutMillis: CONNECTION_TIMEOUT_MS, query_timeout: CONNECTION_TIMEOUT_MS };
  const { rows } = await query({ connectionString: url, ...timeouts }, SETTINGS).catch((error) => {
    throw new UserError(connectionFailure(error, host, new pg.Client(url)));
  });
  checkServer(rows[0], host);
}

/** @param {string} url */
function hostOf(url) {
  const { protocol = "", host = "" } = parsedUrl(url) ?? {};
  if (protocol === "postgres:" || protocol === "postgresql:") return host || "this computer";
  throw new UserError(
    "DATABASE_URL is not an address of PostgreSQL. It should look like postgresql://user:password@host:5432/database.",
  );
}

/** @param {unknown} error @param {string} host @param {pg.Client} client */
function connectionFailure(error, host, { user, database }) {
  const reason = errorMessage(error);
  switch (errorCode(error)) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host in DATABASE_URL (${host}) cannot be found. Check the name and the network.`;
    case "ECONNREFUSED":
      return `PostgreSQL is not responding at ${host}. Check that it is running, and check the host and port in DATABASE_URL.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${host} does not let ${user} in (${reason}). Check the user and the password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${host} has no database ${database}. Create it (createdb ${database}), or correct DATABASE_URL.`;
    case undefined:
      return `The server at ${host} does not respond like PostgreSQL. Check the network and the host and port in DATABASE_URL.`;
    default:
      return `PostgreSQL at ${host} cannot be used: ${reason}. Check DATABASE_URL.`;
  }
}

/**
 * Throws a UserError when Galley cannot work with these settings of a server.
 * @param {{ version: string, encoding: string } & Record<string, string>} settings @param {string} host
 */
export function checkServer({ version, encoding, ...durability }, host) {
  if (Number.parseInt(version, 10) < MIN_VERSION) {
    throw new UserError(`PostgreSQL at ${host} is version ${version}. Galley needs ${MIN_VERSION} or newer.`);
  }
  if (encoding !== "UTF8") {
    throw new UserError(
      `The database at ${host} stores text as ${encoding}. Galley needs a database with the encoding UTF8.`,
    );
  }
  const disabled = Object.keys(durability).find((setting) => durability[setting] === "off");
  if (disabled && !process.env.GALLEY_TRUST_DATABASE) {
    throw new UserError(
      `PostgreSQL at ${host} has ${disabled} turned off and could lose saved work. Turn it on, ` +
        "or set GALLEY_TRUST_DATABASE=1 if the storage itself is safe without it.",
    );
  }
}
