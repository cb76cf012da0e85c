// @ts-check
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Kinds of files that compression makes smaller. Fonts are compressed already. */
const COMPRESSIBLE = /\.(?:js|css|svg|json)$/;

/** Smaller files are not compressed. */
const MIN_BYTES = 1_000;

/** Brotli quality, of 11: each step above 9 takes several times as long and saves one or two percent. */
const QUALITY = 9;

/** @type {Record<string, (bytes: Buffer) => Promise<Buffer>>} By file extension */
const ENCODINGS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Write compressed copies (.br and .gz) beside the files of a folder, so that the server compresses nothing per
 * request.
 * @param {string} folder
 */
export async function compressFiles(folder) {
  for (const path of await readdir(folder, { recursive: true })) {
    if (COMPRESSIBLE.test(path)) await compressFile(join(folder, path));
  }
}

/** @param {string} path */
async function compressFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < MIN_BYTES) return;
  for (const [extension, compress] of Object.entries(ENCODINGS))
    await writeFile(`${path}.${extension}`, await compress(bytes));
}
