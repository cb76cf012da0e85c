/** PostgreSQL refuses to run as root: whom it runs as then, and what that user can reach. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { Refusal } from "#scripts/user-error.mjs";

/** Users without rights that systems have, best first: one of Galley's own, PostgreSQL's, nobody in particular. */
const CANDIDATES = ["galley", "postgres", "_postgres", "nobody"];

/**
 * Whom to run PostgreSQL as: null for the user who runs this, else `{ uid, gid }`. A data folder that is there already
 * keeps its owner.
 */
export function serverUser(dataHome) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataHome, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of CANDIDATES) {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    if (uid && gid) return { uid, gid };
  }
  throw new Refusal(
    "PostgreSQL refuses to run as root, and this machine has no user galley, postgres or nobody to run it as. " +
      "Add one (useradd --system galley), or start Galley as an ordinary user.",
  );
}

function idOf(flag, name) {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

/** Can the user go into the folder and write there? */
export const canWrite = (user, folder) =>
  can(user, "-w", folder, constants.W_OK) && can(user, "-x", folder, constants.X_OK);

/** Can the user run the program? */
export const canRun = (user, program) => can(user, "-x", program, constants.X_OK);

function can(user, test, path, mode) {
  if (user) return spawnSync("/bin/sh", ["-c", `test ${test} "$1"`, "sh", path], { cwd: "/", ...user }).status === 0;
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
