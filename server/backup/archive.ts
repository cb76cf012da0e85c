import "server-only";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { HashingStream } from "./hashing-stream.ts";

/** A ZIP file whose files are added one after the other, each as fast as the archive is read. */
export class Archive {
  readonly #zip = new ZipFile();
  readonly #writtenAt: Date;
  #adding: HashingStream | null = null;

  constructor(writtenAt: Date) {
    this.#writtenAt = writtenAt;
  }

  /** The bytes of the archive. */
  get bytes(): Readable {
    return this.#zip.outputStream as Readable;
  }

  /** Add a file. Resolves when its last byte is in the archive. */
  async add(name: string, content: Readable): Promise<{ sha256: string; lines: number }> {
    const file = new HashingStream();
    this.#adding = file;
    // An error of the content is one of the file, on which `finished` waits.
    pipeline(content, file, () => undefined);
    this.#zip.addReadStream(file, name, { mtime: this.#writtenAt });
    await finished(file);
    return { sha256: file.sha256(), lines: file.lines };
  }

  end(): void {
    this.#zip.end();
  }

  /** Stop writing: nobody reads the archive any more, or a file could not be read. */
  fail(error: Error): void {
    this.#adding?.destroy(error);
    this.bytes.destroy(error);
  }
}
