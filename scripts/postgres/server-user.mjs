// @ts-check
/** The user who runs PostgreSQL, which refuses to run as root, and what that user has access to. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { UserError } from "#scripts/user-error.mjs";

/** @typedef {{ uid: number, gid: number } | null} User who runs PostgreSQL; null for the user of this process */

/** Unprivileged users that systems have, in the order of preference. */
const CANDIDATES = ["galley", "postgres", "_postgres", "nobody"];

/**
 * The user to run PostgreSQL as: the owner of an existing data folder, else one of CANDIDATES.
 * @param {string} dataHome @returns {User}
 */
export function serverUser(dataHome) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataHome, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    if (uid && gid) return { uid, gid };
  }
  throw new UserError(
    "PostgreSQL refuses to run as root, and this machine has no user galley, postgres or nobody to run it as. " +
      "Add one (useradd --system galley), or start Galley as an ordinary user.",
  );
}

/** @param {"-u" | "-g"} flag @param {string} name */
function idOf(flag, name) {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

/** Whether the user can enter the folder and write in it. @param {User} user @param {string} folder */
export const canWrite = (user, folder) =>
  hasAccess(user, "-w", folder, constants.W_OK) && hasAccess(user, "-x", folder, constants.X_OK);

/** @param {User} user @param {string} program */
export const canRun = (user, program) => hasAccess(user, "-x", program, constants.X_OK);

/** @param {User} user @param {"-w" | "-x"} test @param {string} path @param {number} mode */
function hasAccess(user, test, path, mode) {
  if (user) return spawnSync("/bin/sh", ["-c", `test ${test} "$1"`, "sh", path], { cwd: "/", ...user }).status === 0;
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
