// @ts-check
/** Brings the tables of a database to the version that this Galley needs: for the start, tests and measurements. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ROOT } from "#scripts/paths.mjs";
import { errorMessage, notice, UserError } from "#scripts/user-error.mjs";
import { withSetupLock } from "./database-lock.mjs";

/** @typedef {Map<string, { script: string, checksum: string }>} Migrations by name, in the order they are applied */

const FOLDER = join(ROOT, "prisma", "migrations");

/** Key of the advisory lock that Prisma takes while it migrates. */
const PRISMA_LOCK = 72_707_369;

/** The table in which Prisma records migrations, as Prisma creates it: its commands work on our databases too. */
const RECORD_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Apply the migrations that the database at `url` lacks. Each is one transaction with its record, so that one that is
 * interrupted leaves nothing. Prints a notice unless `quiet`.
 * @param {string} url
 */
export async function migrate(url, { quiet = false, migrations = readMigrations() } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const missing = await missingMigrations(client, migrations).finally(() => client.end());
  if (missing.length > 0) await withSetupLock(url, (locked) => applyMissing(locked, migrations, quiet));
}

/** The migrations in `folder`, with the checksums that Prisma gives them. @returns {Migrations} */
export function readMigrations(folder = FOLDER) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return new Map(
    names.sort().map((name) => {
      const script = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return [name, { script, checksum: createHash("sha256").update(script).digest("hex") }];
    }),
  );
}

/** @param {pg.Client} client @param {Migrations} migrations @param {boolean} quiet */
async function applyMissing(client, migrations, quiet) {
  const missing = await missingMigrations(client, migrations); // another Galley may have applied some meanwhile
  if (missing.length === 0) return;
  await checkRights(client);
  if (!quiet)
    notice(`Applying ${missing.length === 1 ? "a migration" : `${missing.length} migrations`} to the database.`);
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  await client.query(RECORD_TABLE);
  // Prisma refuses a database in which a migration was started and neither finished nor rolled back.
  await client.query(
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  await loadTrigrams(client);
  for (const [name, { script, checksum }] of missing) await apply(client, name, script, checksum);
}

/**
 * Load the library of pg_trgm, where an earlier migration has created the extension. Some migrations set its parameters,
 * which a role that is no superuser may only do in a session that knows them.
 * @param {pg.Client} client
 */
async function loadTrigrams(client) {
  const { rows } = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'");
  if (rows.length > 0) await client.query("SELECT show_limit()");
}

/** @param {pg.Client} client @param {string} name @param {string} script @param {string} checksum */
async function apply(client, name, script, checksum) {
  await client.query("BEGIN");
  try {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new UserError(`The migration ${name} could not be applied to the database: ${errorMessage(error)}.`);
  }
}

/** @param {pg.Client} client */
async function checkRights(client) {
  const { rows } = await client.query(
    `SELECT current_user AS name, current_database() AS database, has_schema_privilege('public', 'CREATE') AS tables,
      has_database_privilege(current_database(), 'CREATE') AS schemas`,
  );
  const { name, database, tables, schemas } = rows[0];
  if (!tables)
    throw new UserError(
      `${name} is not allowed to create tables in the database. Allow it with: GRANT CREATE ON SCHEMA public TO ${name};`,
    );
  // The job queue makes a schema of its own.
  if (!schemas)
    throw new UserError(
      `${name} is not allowed to create schemas in the database. Allow it with: GRANT CREATE ON DATABASE ${database} TO ${name};`,
    );
}

/**
 * The migrations still to apply. A database with other migrations than these is refused.
 * @param {pg.Client} client @param {Migrations} migrations
 */
async function missingMigrations(client, migrations) {
  const applied = await appliedMigrations(client);
  for (const [name, checksum] of applied) {
    const known = migrations.get(name);
    if (!known) {
      throw new UserError(
        `A newer version of Galley has already upgraded this database (migration ${name}). Update Galley and start again.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new UserError(
        `The migration ${name} was edited after it was applied to the database. Restore the file, or use another database.`,
      );
    }
  }
  return [...migrations].filter(([name]) => !applied.has(name));
}

/** @param {pg.Client} client @returns {Promise<Map<string, string>>} checksums by name */
async function appliedMigrations(client) {
  const { rows: found } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!found[0].exists) return new Map();
  const { rows } = await client.query(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]));
}
