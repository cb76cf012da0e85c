import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RuleError } from "#domain/errors.ts";
import { ownValue } from "#domain/own-value.ts";

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Value of the `accept-encoding` header. A response with another encoding is refused. */
export const ENCODINGS = "gzip, deflate, br";

/** The decompressed bytes of a response. Throws a RuleError at more than `maxBytes`, compressed or not. */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  let compressedSize = 0;
  body.on("data", (chunk: Uint8Array) => {
    compressedSize += chunk.length;
    if (compressedSize > maxBytes) body.destroy(tooLarge(maxBytes));
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decompress(body, encoding)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export const tooLarge = (maxBytes: number) =>
  new RuleError(`Galley can fetch pages of up to ${maxBytes / 1_000_000} MB, and this one is larger.`);

function decompress(body: Readable, encoding: string): Readable {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const [name] = names;
  if (name === undefined) return body;
  const decoder = names.length === 1 ? ownValue(DECODERS, name)?.() : undefined;
  if (!decoder) throw new RuleError("Galley cannot read the compression of this page. Copy the text and paste it.");
  // `pipe` does not forward errors, so a broken connection would leave the decoder waiting.
  body.on("error", (error) => decoder.destroy(error));
  return body.pipe(decoder);
}
