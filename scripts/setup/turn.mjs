import pg from "pg";
import { Refusal } from "#scripts/user-error.mjs";

/** Advisory lock for setting a database up: of several that start on it, one does and the others wait. */
const LOCK = 4_253_539;

/** How long the others wait, in milliseconds. */
const PATIENCE = 300_000;

/** Do what only one may do at a time on the database at `url`, with a connection to it. */
export async function inTurn(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${PATIENCE}; SET statement_timeout = 0`);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]).catch(refuseLongWait);
    return await work(client);
  } finally {
    await client.end();
  }
}

function refuseLongWait(error) {
  if (error.code !== "55P03") throw error;
  throw new Refusal(
    "Another Galley has been setting this database up for minutes. Wait until it is done, or stop it, and start again.",
  );
}
