// @ts-check
/**
 * Upgrades a database of an older PostgreSQL, whose files the one of this Galley cannot read. The newsroom is backed up
 * from a copy of the old files and restored into new ones. The old files are never changed.
 */
import * as fs from "node:fs";
import { join } from "node:path";
import { cliArguments } from "#scripts/cli.mjs";
import { installPackage } from "#scripts/setup/install.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { run } from "#scripts/setup/run.mjs";
import { onShutdown } from "#scripts/setup/shutdown.mjs";
import { notice, UserError } from "#scripts/user-error.mjs";
import { changePassword, createCluster, MAJOR, ROLE } from "./cluster.mjs";
import { createFolderFor, programPackage } from "./home.mjs";
import { killServer, runsPostgres, serverRecord, startServer, stopServer } from "./server.mjs";

/** @typedef {import("./cluster.mjs").Cluster} Cluster */

/** The last releases of npm's package for each older major version that Galley can run on, for all systems. */
const OLDER_RELEASES = new Map([
  ["15", "15.18.0-beta.17"],
  ["16", "16.14.0-beta.17"],
]);

/**
 * Create the files of `cluster` with the newsroom from `home/OLDER`. They have their name only when they are whole, so
 * that an interrupted upgrade begins again at the next start. The role signs in with `password`.
 * @param {Cluster} cluster @param {string} older @param {string} password
 */
export async function upgradeCluster(cluster, older, password) {
  const { home, user } = cluster;
  const oldFolder = join(home, older);
  releaseOf(older); // refuses a version without one before anything is done
  checkIsStopped(oldFolder, older);
  notice(
    `This database was created by PostgreSQL ${older}. Galley upgrades it to ${MAJOR} now. ` +
      `It needs about three times the space of ${oldFolder} for the time of the upgrade.`,
  );
  const work = join(home, "upgrade");
  for (const name of ["old", "new"]) killServer({ folder: join(work, name) }); // of an attempt that was killed
  fs.rmSync(work, { recursive: true, force: true });
  createFolderFor(user, work);
  const [backup, fresh] = [join(work, "backup.zip"), join(work, "new")];
  const copy = {
    ...cluster,
    folder: join(work, "old"),
    packages: await installOlderPrograms(join(work, "programs"), older),
  };
  copyFiles(oldFolder, copy);
  await changePassword(copy, password);
  await whileRunning(copy, password, async (url) => {
    await migrate(url);
    await galley(["backup", "-o", backup], url);
  });
  await createCluster({ ...cluster, folder: fresh }, password);
  await whileRunning({ ...cluster, folder: fresh }, password, (url) => galley(["restore", backup], url));
  fs.renameSync(fresh, cluster.folder);
  fs.rmSync(work, { recursive: true });
  notice(
    `The database runs on PostgreSQL ${MAJOR} now. Its old files are still in ${oldFolder}: delete that folder when all is well.`,
  );
}

/** @param {string} folder @param {string} older */
function checkIsStopped(folder, older) {
  const { pid } = serverRecord(folder) ?? {};
  if (!runsPostgres(pid)) return;
  throw new UserError(
    `PostgreSQL ${older} still runs on ${folder} (process ${pid}). Stop the Galley that uses it, and start again.`,
  );
}

/** The release whose programs run the files of an older PostgreSQL. @param {string} older */
function releaseOf(older) {
  const release = OLDER_RELEASES.get(older);
  if (release) return release;
  throw new UserError(
    `Galley cannot upgrade a database of PostgreSQL ${older}. With the Galley that created it, run: npm run galley -- backup -o galley.zip. ` +
      "Then set GALLEY_DATA to a new folder, and run here: npm run galley -- restore galley.zip.",
  );
}

/**
 * Install the programs of an older PostgreSQL into `folder`. Returns the node_modules folder that has them.
 * @param {string} folder @param {string} older
 */
export async function installOlderPrograms(folder, older) {
  fs.mkdirSync(folder, { recursive: true });
  await installPackage(folder, programPackage(), releaseOf(older));
  return join(folder, "node_modules");
}

/** Copy the files of a stopped or crashed server, for the user who runs PostgreSQL. @param {string} from @param {Cluster} to */
function copyFiles(from, { folder, user }) {
  createFolderFor(user, folder);
  fs.cpSync(from, folder, { recursive: true, verbatimSymlinks: true, mode: fs.constants.COPYFILE_FICLONE });
  fs.chmodSync(folder, 0o700);
  fs.rmSync(join(folder, "postmaster.pid"), { force: true });
  if (!user) return;
  for (const path of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }))
    fs.lchownSync(join(folder, path), user.uid, user.gid);
}

/** @param {Cluster} cluster @param {string} password @param {(url: string) => Promise<void>} work */
async function whileRunning(cluster, password, work) {
  const { port } = await startServer(cluster, await freePort());
  const stop = () => stopServer(cluster);
  const unregister = onShutdown(stop, () => killServer(cluster));
  try {
    await work(`postgresql://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}`);
  } finally {
    await stop();
    unregister();
  }
}

/** Run a command of the command line on the database at `url`. @param {string[]} args @param {string} url */
async function galley(args, url) {
  const env = { DATABASE_URL: url, GALLEY_BACKUP_KEY: "" };
  const { code, output } = await run(process.execPath, cliArguments(args), { env });
  // A backup ends with an error when the store has lost a kept copy, but it is whole.
  const isDone = code === 0 || (args[0] === "backup" && fs.existsSync(args[2] ?? ""));
  if (!isDone) throw new UserError(`${output.trim()}\nThe database could not be upgraded. Its files were not changed.`);
}
