// @ts-check

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsedUrl } from "#scripts/parsed-url.mjs";
import { readIfExists } from "#scripts/setup/files.mjs";

/** The file with the address, in the data folder. @param {string} folder */
const fileIn = (folder) => join(folder, "address");

/** Store the address at which Galley was started, for the links of the command line. @param {string} folder @param {string} url */
export function storeAddress(folder, url) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), `${url}\n`);
}

/**
 * The address at which Galley runs or was last started; undefined where it never was, or where the file is damaged.
 * @param {string} folder
 */
export function lastAddress(folder) {
  const stored = readIfExists(fileIn(folder))?.trim() ?? "";
  const url = parsedUrl(stored);
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
