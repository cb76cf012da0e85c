// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { errorCode } from "#scripts/user-error.mjs";

/** The text of a file; null where there is none. @param {string} path */
export function readIfExists(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return null;
    throw error;
  }
}

/**
 * Create a file that only this user can read; false where it exists. Of two processes that try at once, one succeeds.
 * @param {string} path @param {string} content
 */
export function createFile(path, content) {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}
