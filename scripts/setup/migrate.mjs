/** The tables of the database, brought to what this Galley needs. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ROOT } from "#scripts/paths.mjs";
import { notice, Refusal } from "#scripts/user-error.mjs";
import { prisma } from "./prisma-client.mjs";
import { inTurn } from "./turn.mjs";

const FOLDER = join(ROOT, "prisma", "migrations");

/** The lock Prisma itself takes while it migrates. */
const PRISMA_LOCK = 72_707_369;

/** Apply the migrations that the database at `url` does not have. One look when there are none. */
export async function migrate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const missing = await missingMigrations(client).finally(() => client.end());
  if (missing.length > 0) await inTurn(url, (held) => applyMissing(url, held));
}

async function applyMissing(url, client) {
  await forgetUnfinished(client);
  const { length: count } = await missingMigrations(client);
  if (count === 0) return;
  await checkRights(client);
  notice(count === 1 ? "Applying a change of the database." : `Applying ${count} changes of the database.`);
  const refusal = "The database could not be brought to what this Galley needs; the reason stands above.";
  const said = await prisma(["migrate", "deploy"], { env: { DATABASE_URL: url }, refusal });
  if ((await missingMigrations(client)).length > 0) throw new Refusal(`${said.trim()}\n${refusal}`);
}

/**
 * A migration that was cut short left a row that would stop Prisma for good. Its script is one transaction, of which
 * nothing was kept. One that still runs, left behind by a start that was killed, is waited for.
 */
async function forgetUnfinished(client) {
  if (!(await isMigrated(client))) return;
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  await client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  await client.query("SELECT pg_advisory_unlock($1)", [PRISMA_LOCK]);
}

async function isMigrated(client) {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known");
  return rows[0].known;
}

async function checkRights(client) {
  const rights = "SELECT current_user AS name, has_schema_privilege('public', 'CREATE') AS given";
  const { rows } = await client.query(rights);
  const { name, given } = rows[0];
  if (given) return;
  throw new Refusal(
    `${name} may not make tables in the database. Allow it with: GRANT CREATE ON SCHEMA public TO ${name};`,
  );
}

/** Names of the migrations still to apply. A database that knows others than these is not ours to touch. */
async function missingMigrations(client) {
  const applied = await appliedMigrations(client);
  const wanted = migrations();
  for (const [name, checksum] of applied) {
    if (!wanted.has(name)) {
      throw new Refusal(
        `The database was made by a newer Galley (it knows the change ${name}). Update this Galley and start again.`,
      );
    }
    if (wanted.get(name) !== checksum) {
      throw new Refusal(
        `The change ${name} was edited after it had been applied to the database. Restore the file, or use another database.`,
      );
    }
  }
  return [...wanted.keys()].filter((name) => !applied.has(name));
}

async function appliedMigrations(client) {
  if (!(await isMigrated(client))) return new Map();
  const done =
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";
  const { rows } = await client.query(done);
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** The migrations of this checkout by name, with the checksums Prisma gives them. */
function migrations() {
  const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "migration.sql")));
  return new Map(names.sort().map((name) => [name, checksum(readFileSync(join(FOLDER, name, "migration.sql")))]));
}

const checksum = (script) => createHash("sha256").update(script).digest("hex");
