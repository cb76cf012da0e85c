/** The database of Galley: that of DATABASE_URL where it is set, else the embedded one. */
import pg from "pg";
import { dataFolder } from "./paths.mjs";
import { embeddedDatabase } from "./postgres.mjs";
import { atTheEnd } from "./setup/ending.mjs";
import { migrate } from "./setup/migrate.mjs";
import { Refusal } from "./user-error.mjs";

/** The oldest PostgreSQL whose features Galley's migrations use. */
const OLDEST = 15;

/** How long a database may take to answer, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The database with all its tables. An embedded server that runs already is used, else it is started. It is left when
 * the command ends, or earlier by `leave`; `lost` settles when an embedded server ends unasked.
 */
export async function openDatabase() {
  const given = process.env.DATABASE_URL;
  const database = given ? await outsideDatabase(given) : await embeddedDatabase(dataFolder());
  const forget = atTheEnd(database.leave, database.kill);
  await migrate(database.url);
  const leave = async () => {
    forget();
    await database.leave();
  };
  return { ...database, leave, forget };
}

async function outsideDatabase(url) {
  await checkDatabase(url);
  return { url, lost: new Promise(() => {}), leave: async () => {}, kill: () => {} };
}

/** Refuse a database that Galley cannot reach, cannot use or cannot trust with acknowledged work. */
export async function checkDatabase(url) {
  const address = parseAddress(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw new Refusal(whyNot(error, address, client));
  }
  const { rows } = await client.query(
    "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync, " +
      "current_setting('synchronous_commit') AS synchronous_commit, current_setting('full_page_writes') AS full_page_writes",
  );
  await client.end();
  checkServer(rows[0], address);
}

function parseAddress(url) {
  try {
    const { protocol, host } = new URL(url);
    if (protocol === "postgres:" || protocol === "postgresql:") return host || "this computer";
  } catch {
    // said below
  }
  throw new Refusal(
    "DATABASE_URL is not an address of PostgreSQL. It should look like postgresql://user:password@host:5432/database.",
  );
}

function whyNot(error, address, { user, database }) {
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `No computer is known by the name in DATABASE_URL (${address}). Check the name and the network.`;
    case "ECONNREFUSED":
      return `No PostgreSQL answers at ${address}. Check that it runs, and the host and port in DATABASE_URL.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${address} does not let ${user} in (${error.message}). Check the user and the password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${address} has no database ${database}. Make it (createdb ${database}), or correct DATABASE_URL.`;
    case undefined:
      return `Nothing that speaks PostgreSQL answers at ${address}. Check the host and port in DATABASE_URL, and the network.`;
    default:
      return `PostgreSQL at ${address} cannot be used: ${error.message}. Check DATABASE_URL.`;
  }
}

/** Refuse what the server says of itself where Galley could not work with it. */
export function checkServer({ version, encoding, ...durability }, address) {
  if (Number.parseInt(version, 10) < OLDEST) {
    throw new Refusal(`PostgreSQL at ${address} is version ${version}. Galley needs ${OLDEST} or newer.`);
  }
  if (encoding !== "UTF8")
    throw new Refusal(
      `The database at ${address} stores text as ${encoding}. Galley needs one with the encoding UTF8.`,
    );
  const off = Object.keys(durability).find((setting) => durability[setting] === "off");
  if (off && !process.env.GALLEY_TRUST_DATABASE) {
    throw new Refusal(
      `PostgreSQL at ${address} has ${off} turned off and could lose acknowledged work. Turn it on; ` +
        "where the storage itself keeps that promise, set GALLEY_TRUST_DATABASE=1.",
    );
  }
}
