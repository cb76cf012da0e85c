// @ts-check
/** Creates the files of an embedded PostgreSQL. They are complete, or they are not there. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIfExists } from "#scripts/setup/files.mjs";
import { run } from "#scripts/setup/run.mjs";
import { errorCode, errorMessage, UserError } from "#scripts/user-error.mjs";
import { createFolderFor, executable, programFolder } from "./home.mjs";

/** @typedef {import("./server-user.mjs").User} User */

/**
 * The folder of the database files, in a `home` that also holds the log of their server. `settings` override its usual
 * ones. `packages` is the node_modules folder with PostgreSQL's programs, where it is not Galley's own.
 * @typedef {{ home: string, folder: string, user: User, settings?: Record<string, string | number>, packages?: string }} Cluster
 */

/** PostgreSQL's major version. Its files work with no other. */
export const MAJOR = "17";

/** Names of locales that classify the letters of all languages. The last one exists on every system. */
const LOCALES = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

/** The role that Galley connects as. It owns one database and is no superuser. */
export const ROLE = "galley";

/** The folder of the database files under `home`, which may not exist yet. @param {{ home: string }} location */
export function clusterFolder({ home }) {
  const folder = join(home, MAJOR);
  if (existsSync(folder)) checkCluster(folder);
  return folder;
}

/**
 * The major version of an older PostgreSQL that created the database in `home`; null without one. Files of a newer one
 * are refused.
 * @param {{ home: string }} location
 */
export function olderMajor({ home }) {
  const majors = readdirSync(home).filter((name) => /^\d+$/.test(name) && name !== MAJOR);
  const [newest = null] = majors.sort((a, b) => Number(b) - Number(a));
  if (newest === null || Number(newest) < Number(MAJOR)) return newest;
  throw new UserError(
    `The database in ${home} was created by PostgreSQL ${newest}, but this Galley runs ${MAJOR}, which cannot read its files. ` +
      "Nothing was changed. Update Galley and start again.",
  );
}

/**
 * Create the files of a database whose role signs in with `password`. No superuser can sign in. The files of an
 * interrupted attempt are replaced.
 * @param {Cluster} cluster @param {string} password
 */
export async function createCluster({ home, folder, user }, password) {
  const unfinished = join(home, `${MAJOR}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  createFolderFor(user, unfinished);
  await initialise(unfinished, user);
  await runSingleUser({ folder: unfinished, user }, [
    `CREATE ROLE ${ROLE} LOGIN CREATEDB IN ROLE pg_read_all_settings PASSWORD '${password}'`,
    `CREATE DATABASE ${ROLE} OWNER ${ROLE}`,
  ]);
  renameSync(unfinished, folder);
}

/** Set a new password for the role, while no server runs. @param {Cluster} cluster @param {string} password */
export const changePassword = (cluster, password) =>
  runSingleUser(cluster, [`ALTER ROLE ${ROLE} PASSWORD '${password}'`]);

/** @param {string} folder */
function checkCluster(folder) {
  const version = readIfExists(join(folder, "PG_VERSION"))?.trim();
  const files = ["PG_VERSION", "global/pg_control", "postgresql.conf", "pg_wal"];
  const missing = files.find((name) => !existsSync(join(folder, name)));
  if (missing) throw new UserError(damaged(folder, `${missing} is missing`));
  if (version !== MAJOR) throw new UserError(damaged(folder, "PG_VERSION does not name a version"));
}

/** The message for database files that PostgreSQL cannot use. @param {string} folder @param {string} what */
export const damaged = (folder, what) =>
  `The database in ${folder} is damaged (${what}). Restore a backup, or move the folder away to start with an empty database.`;

/** @param {string} folder @param {User} user */
async function initialise(folder, user) {
  const common = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-instructions", "--lc-messages=C"];
  // Text sorts alike on every system. The classification of letters comes from the system.
  const text = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  let failure = "";
  for (const locale of LOCALES) {
    const { code, output } = await runProgram("initdb", [...common, ...text, `--lc-ctype=${locale}`], user);
    if (code === 0) {
      writeFileSync(
        join(folder, "pg_hba.conf"),
        "# Only from this computer, with the password.\nhost all all 127.0.0.1/32 scram-sha-256\n",
      );
      return;
    }
    failure = output.trim().split("\n").at(-1) ?? "";
    if (!output.includes("invalid locale name")) break;
  }
  throw new UserError(
    `The embedded PostgreSQL could not create its files in ${folder}: ${failure.replace(/^initdb: (error: )?/, "")}`,
  );
}

/**
 * Run statements without a server.
 * @param {Pick<Cluster, "folder" | "user" | "packages">} cluster @param {string[]} statements
 */
async function runSingleUser({ folder, user, packages }, statements) {
  const input = statements.map((statement) => `${statement}\n`).join("");
  const { output } = await runProgram("postgres", ["--single", "-D", folder, "postgres"], user, { input, packages });
  const error = output.split("\n").find((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  if (error) throw new UserError(damaged(folder, error.replace(/^.*?\b(ERROR|FATAL|PANIC):\s*/, "")));
}

/**
 * Run one of PostgreSQL's programs to its end.
 * @param {string} name @param {string[]} args @param {User} user @param {{ input?: string, packages?: string | undefined }} [options]
 */
export async function runProgram(name, args, user, { input = "", packages } = {}) {
  const options = { cwd: "/", env: serverEnvironment(), user, input };
  return run(join(programFolder(user, packages), executable(name)), args, options).catch((error) => {
    throw cannotRun(error);
  });
}

/** The error for a system that cannot run PostgreSQL's programs. @param {unknown} error */
export const cannotRun = (error) =>
  new UserError(
    `The PostgreSQL that comes with Galley does not run on this machine (${errorCode(error) ?? errorMessage(error)}). Set DATABASE_URL to the address of a PostgreSQL 15 or newer.`,
  );

/**
 * The environment for PostgreSQL's programs: without variables that change its behaviour (PG…) and the person's locale.
 * An undefined variable is not passed on.
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment() {
  const names = Object.keys(process.env).filter((name) => /^(PG|LC_|LANG)/.test(name));
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, undefined])), LC_ALL: "C" };
}
