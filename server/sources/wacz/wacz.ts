import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { db } from "#server/db/client.ts";
import type { Collection, KeptSnapshot } from "./kept-snapshots.ts";
import { WARC_NAME, warcFile } from "./warc-file.ts";

/** A file in the ZIP, as datapackage.json lists it. */
type Resource = { name: string; path: string; hash: string; bytes: number };

/**
 * The bytes of a WACZ file (version 1.1.1) with these snapshots, as they are read: what was fetched, an index of it, the
 * pages with their texts, time stamps of the snapshots where there are some, and the hashes of all of these. One snapshot at a time is in memory.
 */
export function waczBytes({ title, snapshots }: Collection): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  // A reader who leaves ends the stream while the ZIP is still written to it.
  output.on("error", () => {});
  void addFiles(zip, title, snapshots).catch((error: Error) => output.destroy(error));
  return output;
}

async function addFiles(zip: ZipFile, title: string, snapshots: KeptSnapshot[]): Promise<void> {
  const index: string[] = [];
  const resources: Resource[] = [];
  // The WARC file is compressed already, and its records are read by their offsets.
  resources.push(await addFile(zip, `archive/${WARC_NAME}`, warcFile(snapshots, index), { compress: false }));
  resources.push(await addFile(zip, "indexes/index.cdx", inOrder(index)));
  resources.push(await addFile(zip, "pages/pages.jsonl", pages(snapshots)));
  for (const { id } of snapshots) {
    const stamp = await db.timeStamp.findUnique({ where: { snapshotId: id }, select: { token: true } });
    // The token of RFC 3161, for `openssl ts -verify -token_in`.
    if (stamp) resources.push(await addFile(zip, `stamps/${id}.tst`, [stamp.token]));
  }
  const description = Buffer.from(JSON.stringify(packageOf(title, resources), null, 2));
  zip.addBuffer(description, "datapackage.json");
  const digest = { path: "datapackage.json", hash: hashOf(description) };
  zip.addBuffer(Buffer.from(JSON.stringify(digest, null, 2)), "datapackage-digest.json");
  zip.end();
}

/** Resolves when all parts were read, to what is listed of the file. */
function addFile(
  zip: ZipFile,
  path: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { compress?: boolean } = {},
): Promise<Resource> {
  return new Promise((resolve, reject) => {
    const hash = createHash("sha256");
    let bytes = 0;
    async function* counted() {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        yield part;
      }
      const name = path.slice(path.indexOf("/") + 1);
      resolve({ name, path, hash: `sha256:${hash.digest("hex")}`, bytes });
    }
    zip.addReadStream(Readable.from(counted(), { objectMode: false }).on("error", reject), path, options);
  });
}

/** The index, whose lines are looked up by halving. Bytes, not letters, are compared. */
async function* inOrder(index: string[]): AsyncGenerator<Uint8Array> {
  for (const line of index.map((text) => Buffer.from(text)).sort(Buffer.compare)) yield line;
}

const PAGES_HEAD = { format: "json-pages-1.0", id: "pages", title: "All pages", hasText: true };

/** The list of pages, with the text that was read in each. */
async function* pages(snapshots: KeptSnapshot[]): AsyncGenerator<Uint8Array> {
  yield line(PAGES_HEAD);
  for (const { id, title, finalUrl, takenAt, sha256 } of snapshots) {
    const content = await db.content.findUnique({ where: { sha256 }, select: { text: true } });
    yield line({ id, url: finalUrl, ts: takenAt.toISOString(), title, text: content?.text ?? "" });
  }
}

const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);

const packageOf = (title: string, resources: Resource[]) => ({
  profile: "data-package",
  wacz_version: "1.1.1",
  title,
  created: new Date().toISOString(),
  software: "Galley",
  resources,
});

const hashOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
