// @ts-check
import pg from "pg";
import { errorCode, UserError } from "#scripts/user-error.mjs";

/** Key of the advisory lock for setting a database up. */
const SETUP_LOCK = 4_253_539;

const LOCK_TIMEOUT_MS = 300_000;

/**
 * Run `work` while no other Galley sets up the database at `url`. It gets the connection that holds the lock.
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 */
export async function withSetupLock(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}; SET statement_timeout = 0`);
    await client.query("SELECT pg_advisory_lock($1)", [SETUP_LOCK]).catch(explainTimeout);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {unknown} error */
function explainTimeout(error) {
  if (errorCode(error) !== "55P03") throw error;
  throw new UserError(
    "Another Galley has been setting up this database for several minutes. Wait until it is done or stop it, then start again.",
  );
}
