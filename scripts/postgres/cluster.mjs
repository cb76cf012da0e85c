/** The files of an embedded PostgreSQL: made once, complete or not at all. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "#scripts/setup/fingerprint.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { makeFor, program, programs } from "./home.mjs";

/** PostgreSQL's major version; its files fit no other. */
const MAJOR = "17";

/** Locales that know the letters of all languages, by the names systems give them; the last exists everywhere. */
const LOCALES = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

/** Who connects: the owner of one database, without rights over the server. */
export const ROLE = "galley";

/** The folder of the database files under `home`, which may not be there yet. */
export function clusterFolder({ home }) {
  const folder = join(home, MAJOR);
  if (existsSync(folder)) checkCluster(folder);
  const other = readdirSync(home).find((name) => /^\d+$/.test(name) && name !== MAJOR);
  if (other && !existsSync(folder)) {
    throw new Refusal(
      `The database in ${home} is of PostgreSQL ${other}; this Galley runs ${MAJOR}. Back it up with the Galley it came from and restore it here.`,
    );
  }
  return folder;
}

/**
 * Make the files of a database whose role signs in with `password`, and of which no superuser can sign in. They are
 * complete or not there: what a stopped attempt left is made anew.
 */
export async function makeCluster({ home, folder, user }, password) {
  const unfinished = join(home, `${MAJOR}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  makeFor(user, unfinished);
  await initialise(unfinished, user);
  await singleUser({ folder: unfinished, user }, [
    `CREATE ROLE ${ROLE} LOGIN CREATEDB IN ROLE pg_read_all_settings PASSWORD '${password}'`,
    `CREATE DATABASE ${ROLE} OWNER ${ROLE}`,
  ]);
  renameSync(unfinished, folder);
}

/** Give the role a new password, where the old one is lost. The server must not be running. */
export const changePassword = (cluster, password) => singleUser(cluster, [`ALTER ROLE ${ROLE} PASSWORD '${password}'`]);

function checkCluster(folder) {
  const version = readIfThere(join(folder, "PG_VERSION"))?.trim();
  const missing = ["PG_VERSION", "global/pg_control", "postgresql.conf", "pg_wal"].filter(
    (name) => !existsSync(join(folder, name)),
  );
  if (missing.length > 0) throw new Refusal(damaged(folder, `${missing[0]} is missing`));
  if (version !== MAJOR) throw new Refusal(damaged(folder, "PG_VERSION holds no version"));
}

/** What to say of a database folder that PostgreSQL cannot run on. */
export const damaged = (folder, what) =>
  `The database in ${folder} is damaged (${what}). Put a backup in its place, or move the folder away to start with an empty one.`;

async function initialise(folder, user) {
  const common = ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-instructions", "--lc-messages=C"];
  // The order of text is the same on every system; what a letter is comes from the system.
  const text = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  let failure = "";
  for (const locale of LOCALES) {
    const { code, output } = await runProgram("initdb", [...common, ...text, `--lc-ctype=${locale}`], user);
    if (code === 0) {
      writeFileSync(
        join(folder, "pg_hba.conf"),
        "# This computer only, with the password.\nhost all all 127.0.0.1/32 scram-sha-256\n",
      );
      return;
    }
    failure = output.trim().split("\n").at(-1) ?? "";
    if (!output.includes("invalid locale name")) break;
  }
  throw new Refusal(
    `The embedded PostgreSQL could not make its files in ${folder}: ${failure.replace(/^initdb: (error: )?/, "")}`,
  );
}

async function singleUser({ folder, user }, statements) {
  const { output } = await runProgram(
    "postgres",
    ["--single", "-D", folder, "postgres"],
    user,
    `${statements.join("\n")}\n`,
  );
  const error = output.split("\n").find((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  if (error) throw new Refusal(damaged(folder, error.replace(/^.*?\b(ERROR|FATAL|PANIC):\s*/, "")));
}

/** Run one of PostgreSQL's programs to its end. */
export function runProgram(name, args, user, input = "") {
  const child = spawn(join(programs(user), program(name)), args, { cwd: "/", env: serverEnvironment(), ...user });
  child.stdin.on("error", () => {}); // it may end before it has read
  child.stdin.end(input);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes) => {
      output += bytes;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(doesNotRun(error)));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** What to say when the system cannot run PostgreSQL's programs. */
export const doesNotRun = (error) =>
  new Refusal(
    `The PostgreSQL that comes with Galley does not run on this machine (${error.code ?? error.message}). Set DATABASE_URL to the address of a PostgreSQL 15 or newer.`,
  );

/** The environment without what would change the server's ways: PG… variables and the person's locale. */
export function serverEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
