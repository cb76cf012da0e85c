import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import { WARCParser } from "warcio";
import { fromBuffer, type ZipFile } from "yauzl";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { listSources } from "#server/sources/library.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp, takenText } from "#server/testing/sources.ts";
import { exportSource, exportSources } from "./export-wacz.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

async function bytesOf(file: Promise<{ bytes: ReadableStream<Uint8Array> }>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await file).bytes as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files of a ZIP by their paths, and whether each is stored without compression. */
async function filesOf(bytes: Buffer) {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  const files = new Map<string, { bytes: Buffer; isStored: boolean }>();
  return new Promise<typeof files>((resolve, reject) => {
    zip.on("end", () => resolve(files)).on("error", reject);
    zip.on("entry", (entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        files.set(entry.fileName, { bytes: Buffer.concat(chunks), isStored: entry.compressionMethod === 0 });
        zip.readEntry();
      }),
    );
    zip.readEntry();
  });
}

async function* inOnePart(bytes: Uint8Array) {
  yield bytes;
}

async function recordsOf(warc: Buffer) {
  const records = [];
  for await (const record of new WARCParser(inOnePart(warc))) {
    const payload = await record.readFully(true);
    records.push({ record, payload });
  }
  return records;
}

/** A source that was reached by a redirect, with an answer in Latin-1. */
async function redirectedSource(text: string) {
  const source = await lookedUp(reviewer);
  const finalUrl = `https://www.gauge.example/Tides/${newId()}`;
  const more = {
    finalUrl,
    redirects: [{ url: source.url, status: 301 }],
    headers: { "content-type": "text/html; charset=utf-8", etag: '"1"' },
  };
  const taking = takenText(source.url, text, more);
  await lookAtSource({ id: newId(), sourceId: source.id, askedById: reviewer.id }, async () => taking);
  return { ...source, finalUrl, sha256: taking.sha256 };
}

test("a source is a web archive that other programs read: records, index, pages and hashes", async () => {
  const text = `The tide of ${newId()}. ${"It turns at six. ".repeat(5_000)}`;
  const source = await redirectedSource(text);
  const files = await filesOf(await bytesOf(exportSource(reviewer, source.id)));
  const warc = files.get("archive/data.warc.gz");
  expect(warc?.isStored).toBe(true);

  const { resources, ...description } = JSON.parse(String(files.get("datapackage.json")?.bytes));
  expect(description).toMatchObject({ profile: "data-package", wacz_version: "1.1.1" });
  expect(resources).toHaveLength(3);
  for (const { path, hash, bytes } of resources) {
    const content = files.get(path)?.bytes ?? Buffer.of();
    expect([hash, bytes]).toEqual([`sha256:${sha256(content)}`, content.length]);
  }
  const digest = JSON.parse(String(files.get("datapackage-digest.json")?.bytes));
  expect(digest.hash).toBe(`sha256:${sha256(files.get("datapackage.json")?.bytes ?? "")}`);

  const records = await recordsOf(warc?.bytes ?? Buffer.of());
  expect(records.map(({ record }) => [record.warcType, record.warcTargetURI])).toEqual([
    ["warcinfo", null],
    ["response", source.url],
    ["response", source.finalUrl],
  ]);
  const [, redirect, page] = records;
  expect([redirect?.record.httpHeaders?.statusCode, redirect?.record.httpHeaders?.headers.get("location")]).toEqual([
    301,
    source.finalUrl,
  ]);
  expect(page?.record.httpHeaders?.headers.get("etag")).toBe('"1"');
  expect(Buffer.from(page?.payload ?? []).toString()).toBe(text);
  expect(page?.record.warcPayloadDigest).toBe(`sha256:${source.sha256}`);

  const lines = String(files.get("indexes/index.cdx")?.bytes).trim().split("\n");
  expect(lines).toEqual(lines.toSorted());
  for (const line of lines) {
    const { url, offset, length, digest } = JSON.parse(line.slice(line.indexOf("{")));
    const [found] = await recordsOf(
      warc?.bytes.subarray(Number(offset), Number(offset) + Number(length)) ?? Buffer.of(),
    );
    expect([found?.record.warcTargetURI, found?.record.warcPayloadDigest]).toEqual([url, digest]);
  }
  const pages = String(files.get("pages/pages.jsonl")?.bytes)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(pages).toEqual([
    expect.objectContaining({ format: "json-pages-1.0" }),
    expect.objectContaining({ url: source.finalUrl, text }),
  ]);
});

test("a time stamp of a snapshot is in the archive", async () => {
  const source = await redirectedSource(`The tide of ${newId()}.`);
  const { id } = await db.snapshot.findFirstOrThrow({ where: { sourceId: source.id } });
  const token = Buffer.from("a token");
  await db.timeStamp.create({ data: { id: newId(), snapshotId: id, sha256: source.sha256, token, at: new Date() } });
  const files = await filesOf(await bytesOf(exportSource(reviewer, source.id)));
  expect(files.get(`stamps/${id}.tst`)?.bytes).toEqual(token);
  expect(String(files.get("datapackage.json")?.bytes)).toContain(`stamps/${id}.tst`);
});

async function citing(viewer: Viewer, claim: { id: string }, title: string) {
  const url = `https://register.example/${newId()}`;
  await rate(viewer, claim, "true", { evidence: [{ source: { title, url }, stance: "supports" }] });
  const { sources } = await listSources(viewer, { q: title });
  const source = { id: sources[0]?.id ?? "", url };
  await look(source, `It opened in 1932. ${title}`);
  return source;
}

const addressesIn = async (bytes: Buffer) => {
  const pages = String((await filesOf(bytes)).get("pages/pages.jsonl")?.bytes)
    .trim()
    .split("\n")
    .slice(1);
  return pages.map((line) => JSON.parse(line).url).sort();
};

test("an article has the sources that the viewer may know of, and no others", async () => {
  const [second, editor] = [await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(reviewer, ["The bridge opened in 1932.", "It carries 160,000 vehicles."]);
  const [opened, carries] = [await markClaim(reviewer, article, "1932"), await markClaim(reviewer, article, "160,000")];
  const mine = await citing(reviewer, opened, `Register ${newId()}`);
  await expect(exportSources(second, article.id)).rejects.toThrow("has kept no copy");
  const theirs = await citing(second, carries, `Counter ${newId()}`);
  expect(await addressesIn(await bytesOf(exportSources(second, article.id)))).toEqual([theirs.url]);
  expect(await addressesIn(await bytesOf(exportSources(reviewer, article.id)))).toEqual([mine.url]);
  expect(await addressesIn(await bytesOf(exportSources(editor, article.id)))).toEqual([mine.url, theirs.url].sort());
  await expect(exportSource(second, mine.id)).rejects.toMatchObject({ name: "NotFoundError" });
});

test("a source without a snapshot has no archive", async () => {
  const source = await lookedUp(reviewer);
  await expect(exportSource(reviewer, source.id)).rejects.toThrow("Galley has kept no copy of this source yet.");
});

test("bytes that are missing from the store break the file off, and the next one can be written", async () => {
  const source = await redirectedSource(`The tide of ${newId()}.`);
  await db.$executeRaw`DELETE FROM "StoredObject" WHERE sha256 = ${source.sha256}`;
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (let count = 0; count < 5; count += 1)
    await expect(bytesOf(exportSource(reviewer, source.id))).rejects.toThrow("The store lacks the object");
  log.mockRestore();
});

test("a reader who leaves ends the file, and the next one can be written", async () => {
  const source = await redirectedSource(`The tide of ${newId()}.`);
  for (let count = 0; count < 5; count += 1) await (await exportSource(reviewer, source.id)).bytes.cancel();
  expect((await bytesOf(exportSource(reviewer, source.id))).length).toBeGreaterThan(1000);
});

test("60 snapshots of 1 MB are written with little memory", async () => {
  const source = await lookedUp(reviewer);
  for (let count = 0; count < 60; count += 1)
    await look(source, `${count} ${"The tide turns at six. ".repeat(45_000)}`);
  const memory = () => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const figures: number[] = [];
  for await (const _ of (await exportSource(reviewer, source.id)).bytes as unknown as AsyncIterable<Uint8Array>)
    figures.push(memory());
  const half = Math.floor(figures.length / 2);
  expect(Math.min(...figures.slice(half)) - Math.min(...figures.slice(0, half))).toBeLessThan(25);
}, 300_000);
