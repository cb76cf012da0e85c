import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RuleError } from "#domain/errors.ts";

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The encodings asked for, and the only ones taken. */
export const ENCODINGS = "gzip, deflate, br";

/** All bytes of an answer, decompressed; a RuleError as soon as there are more than `most`, however small they were packed. */
export async function readBody(body: Readable, encoding: string, most: number): Promise<Uint8Array> {
  const refuse = () => new RuleError(`This page is larger than the ${most / 1_000_000} MB that can be fetched.`);
  let packed = 0;
  body.on("data", (chunk: Uint8Array) => {
    packed += chunk.length;
    if (packed > most) body.destroy(refuse());
  });
  const decoded = decodedFrom(body, encoding);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded) {
    size += chunk.length;
    if (size > most) throw refuse();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decodedFrom(body: Readable, encoding: string): Readable {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const packed = names.filter((name) => name !== "" && name !== "identity");
  const [name] = packed;
  if (name === undefined) return body;
  const decoder = packed.length === 1 ? DECODERS[name]?.() : undefined;
  if (!decoder) throw new RuleError("This page is packed in a way that cannot be read. Copy its text and paste it.");
  body.on("error", (error) => decoder.destroy(error));
  // An answer that breaks off in the midst of what is packed is one that breaks off.
  return body.pipe(decoder);
}
