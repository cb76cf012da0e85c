/** Has something changed since it was last installed, generated or built? */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A hash over the names and contents of files, and over further words. Folders are walked; what is not there counts too. */
export function fingerprint(paths, { words = [], keep = () => true } = {}) {
  const hash = createHash("sha256");
  for (const word of words) hash.update(`${word}\0`);
  for (const path of paths.flatMap((path) => filesUnder(path, keep))) {
    hash.update(`${path}\0`);
    hash.update(readIfThere(path) ?? "missing");
  }
  return hash.digest("hex");
}

function filesUnder(path, keep) {
  const isFolder = Boolean(statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (!keep(path, isFolder)) return [];
  if (!isFolder) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), keep));
}

/** The text of a file, or null where there is none. */
export function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Do the work unless the stamp says that it was done for this fingerprint; a failure leaves no stamp. */
export async function unlessStamped(stamp, mark, work) {
  if (readIfThere(stamp)?.trim() === mark) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${mark}\n`);
}
