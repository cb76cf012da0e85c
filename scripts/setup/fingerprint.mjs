// @ts-check
/** Tells whether sources have changed since something was last installed, generated or built from them. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readIfExists } from "./files.mjs";

/**
 * A hash over the names and contents of files and over `words`. Folders are walked recursively; a missing file changes
 * the hash too.
 * @param {string[]} paths @param {{ words?: string[], include?: (path: string) => boolean }} [options]
 */
export function fingerprint(paths, { words = [], include = () => true } = {}) {
  const hash = createHash("sha256");
  for (const word of words) hash.update(`${word}\0`);
  for (const path of paths.flatMap((path) => filesUnder(path, include))) {
    hash.update(`${path}\0`);
    hash.update(readIfExists(path) ?? "missing");
  }
  return hash.digest("hex");
}

/** @param {string} path @param {(path: string) => boolean} include @returns {string[]} */
function filesUnder(path, include) {
  if (!include(path)) return [];
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), include));
}

/**
 * Run `work` unless the file `stamp` holds this hash, then write it there. A failure leaves no stamp.
 * @param {string} stamp @param {string} hash @param {() => unknown} work
 */
export async function unlessStamped(stamp, hash, work) {
  if (readIfExists(stamp)?.trim() === hash) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${hash}\n`);
}
