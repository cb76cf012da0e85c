// @ts-check
/** The first accounts of a newsroom: the demo accounts, or a set-up code for the first admin. */
import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cliArguments } from "./cli.mjs";
import { dataFolder } from "./paths.mjs";
import { query } from "./postgres/query.mjs";
import { withSetupLock } from "./setup/database-lock.mjs";
import { readIfExists } from "./setup/files.mjs";
import { run } from "./setup/run.mjs";
import { notice, UserError } from "./user-error.mjs";

/** Letters and digits that do not look alike. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A set-up code must be as hard to guess as a password. */
const MIN_CODE_LENGTH = 12;

/**
 * Load the demo newsroom unless it was loaded into this database before. With GALLEY_DEMO=0, create a set-up code for a
 * newsroom without people instead. Returns variables for the app, and `welcome`, which resolves to a text on how to
 * sign in.
 * @param {string} databaseUrl
 * @returns {Promise<{ env: NodeJS.Dict<string>, welcome: () => Promise<string> }>}
 */
export async function prepareNewsroom(databaseUrl) {
  const { database, isEmpty } = await inspectDatabase(databaseUrl);
  if (process.env.GALLEY_DEMO === "0") return isEmpty ? newSetUpCode() : { env: {}, welcome: async () => "" };
  const stamp = join(dataFolder(), "demo.json");
  const isLoaded = readIfExists(stamp) === stampFor(database);
  if (isLoaded && !process.env.GALLEY_DEMO_PASSWORD) {
    return { env: {}, welcome: async () => (await demo(["demo"], databaseUrl)).stdout };
  }
  if (!isLoaded) notice("Loading the demo newsroom.");
  const { code, stdout, output } = await withSetupLock(databaseUrl, () => demo(["demo", "--load"], databaseUrl));
  if (code !== 0)
    throw new UserError(`${output.trim()}\nThe demo newsroom could not be loaded. GALLEY_DEMO=0 starts without it.`);
  writeFileSync(stamp, stampFor(database));
  return { env: {}, welcome: async () => stdout };
}

const stampFor = (/** @type {string} */ database) => `${JSON.stringify({ loadedInto: database })}\n`;

/**
 * The identity of a database, which is the id of its first migration, and whether it has no people.
 * @param {string} url @returns {Promise<{ database: string, isEmpty: boolean }>}
 */
async function inspectDatabase(url) {
  const first = "SELECT id AS database FROM _prisma_migrations ORDER BY started_at, migration_name LIMIT 1";
  const { rows } = await query(url, `SELECT (${first}) AS database, NOT EXISTS (SELECT FROM "Person") AS "isEmpty"`);
  return rows[0];
}

/** Run the command `demo`. @param {string[]} args @param {string} databaseUrl */
const demo = (args, databaseUrl) => run(process.execPath, cliArguments(args), { env: { DATABASE_URL: databaseUrl } });

function newSetUpCode() {
  const code = process.env.GALLEY_SETUP_CODE || [newGroup(), newGroup(), newGroup()].join("-");
  if (code.length < MIN_CODE_LENGTH)
    throw new UserError(`GALLEY_SETUP_CODE is too short: it needs at least ${MIN_CODE_LENGTH} characters.`);
  const welcome = `Nobody can sign in yet. Create the first account there with the set-up code ${code}`;
  return { env: { GALLEY_SETUP_CODE: code }, welcome: async () => welcome };
}

const newGroup = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
