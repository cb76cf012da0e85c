import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Kinds of files that compression makes smaller. Typefaces come compressed. */
const COMPRESSIBLE = /\.(?:js|css|svg|json)$/;

/** From which size in bytes on it is worth it. */
const WORTH_IT = 1_000;

/** From 9 of 11 on, each step takes several times as long, for some hundredths of the size. */
const QUALITY = 9;

const ENCODINGS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Lay beside each file of a folder what is sent of it: compressed once, instead of for everyone who asks. */
export async function packFiles(folder) {
  for (const path of await readdir(folder, { recursive: true })) {
    if (COMPRESSIBLE.test(path)) await packFile(join(folder, path));
  }
}

async function packFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_IT) return;
  for (const [ending, compress] of Object.entries(ENCODINGS))
    await writeFile(`${path}.${ending}`, await compress(bytes));
}
