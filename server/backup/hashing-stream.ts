import "server-only";
import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";

const NEWLINE = 10;

/** Passes bytes on, and computes their SHA-256 and the number of their lines. */
export class HashingStream extends Transform {
  readonly #hash = createHash("sha256");
  lines = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.lines += 1;
    done(null, chunk);
  }

  /** In hex, once all bytes have passed. */
  sha256(): string {
    return this.#hash.digest("hex");
  }
}
