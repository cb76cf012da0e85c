import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

/** Both work outside of the event loop. */
const compressed = promisify(gzip);
const decompressed = promisify(gunzip);

/** Objects are pages and files of up to 20 MB. */
const MAX_OBJECT_BYTES = 25_000_000;

export const compress = (bytes: Uint8Array): Promise<Buffer> => compressed(bytes);

/** The bytes of an object as they were stored. Throws when they are others: the store or its disk has a fault. */
export async function decompress(sha256: string, bytes: Uint8Array): Promise<Uint8Array> {
  const object = await decompressed(bytes, { maxOutputLength: MAX_OBJECT_BYTES });
  if (sha256Of(object) !== sha256) throw new Error(`The object ${sha256} is not what was stored.`);
  return object;
}

/** In hex. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
