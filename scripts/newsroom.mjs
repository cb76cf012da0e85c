/** Who can sign in to a newsroom that was just started. */
import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { cliArguments } from "./cli.mjs";
import { dataFolder } from "./paths.mjs";
import { readIfThere } from "./setup/fingerprint.mjs";
import { run } from "./setup/tool.mjs";
import { inTurn } from "./setup/turn.mjs";
import { notice, Refusal } from "./user-error.mjs";

/** Without letters and digits that look alike. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A set-up code that somebody sets must be as hard to guess as a password. */
const SHORTEST_CODE = 12;

/**
 * Load the demo newsroom into a database that has not seen it, or make the set-up code of a newsroom without people.
 * Returns what the app must know, and `welcome`, which tells how to sign in.
 */
export async function prepareNewsroom(databaseUrl) {
  const { database, isEmpty } = await look(databaseUrl);
  if (process.env.GALLEY_DEMO === "0") return isEmpty ? withSetUpCode() : { env: {}, welcome: async () => "" };
  const stamp = join(dataFolder(), "demo.json");
  const isLoaded = readIfThere(stamp) === stampFor(database);
  if (isLoaded && !process.env.GALLEY_DEMO_PASSWORD) {
    return { env: {}, welcome: async () => (await demo(["demo"], databaseUrl)).shown };
  }
  if (!isLoaded) notice("Loading the demo newsroom.");
  const { code, shown, said } = await inTurn(databaseUrl, () => demo(["demo", "--load"], databaseUrl));
  if (code !== 0)
    throw new Refusal(`${said.trim()}\nThe demo newsroom could not be loaded. GALLEY_DEMO=0 starts without it.`);
  writeFileSync(stamp, stampFor(database));
  return { env: {}, welcome: async () => shown };
}

const stampFor = (database) => `${JSON.stringify({ loadedInto: database })}\n`;

/** Which database this is, by the id of its first migration, and whether nobody is in it. */
async function look(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const first = "SELECT id AS database FROM _prisma_migrations ORDER BY started_at, migration_name LIMIT 1";
  const { rows } = await client
    .query(`SELECT (${first}) AS database, NOT EXISTS (SELECT FROM "Person") AS "isEmpty"`)
    .finally(() => client.end());
  return rows[0];
}

const demo = (args, databaseUrl) => run(process.execPath, cliArguments(args), { env: { DATABASE_URL: databaseUrl } });

function withSetUpCode() {
  const code = process.env.GALLEY_SETUP_CODE || [newGroup(), newGroup(), newGroup()].join("-");
  if (code.length < SHORTEST_CODE)
    throw new Refusal(`GALLEY_SETUP_CODE is too short: it needs ${SHORTEST_CODE} characters or more.`);
  const welcome = `Nobody can sign in yet. Make the first account there with the set-up code ${code}`;
  return { env: { GALLEY_SETUP_CODE: code }, welcome: async () => welcome };
}

const newGroup = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
