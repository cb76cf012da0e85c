import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { SourceContent } from "#domain/source/source-content.ts";
import { db } from "#server/db/client.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { addSourceFile } from "./add-file.ts";

let author: Viewer;
let reviewer: Viewer;
beforeAll(async () => {
  [author, reviewer] = [await somebody("reviewer"), await somebody("reviewer")];
});

/** A text file with words of its own. */
function textFile(name = "harbour log.txt", details: SourceContent["details"] = {}) {
  const text = `The tide turns at six. ${newId()}`;
  const read = {
    mediaType: "text/plain",
    text,
    mainEnd: text.length,
    pageStarts: [],
    textFault: null,
    sketch: [],
    links: [],
  };
  const content: SourceContent = { ...read, details, shown: null };
  return { name, bytes: new TextEncoder().encode(text), content };
}

const citeIn = async (viewer: Viewer, source: object) => {
  const claim = await markClaim(viewer, await articleOfLines(viewer, ["The tide turns at six."]), "The tide");
  const evidence = [{ source, stance: "supports" as const, quote: "The tide turns at six." }];
  return { claim, verdict: await rate(viewer, claim, "true", { evidence }) };
};

test("a file becomes a source with a snapshot, and the same file is recognised", async () => {
  const file = textFile();
  const first = await addSourceFile(author, file);
  expect(first).toMatchObject({ created: true, value: { title: "harbour log", url: null, detailsState: "found" } });
  expect(first.value.snapshots[0]).toMatchObject({ sha256: sha256Of(file.bytes), mediaType: "text/plain", status: 0 });
  expect(await objectStore().get(sha256Of(file.bytes))).toEqual(Buffer.from(file.bytes));
  expect(await addSourceFile(author, { ...file, name: "again.txt" })).toMatchObject({
    ...{ created: false, value: { id: first.value.id, title: "harbour log" } },
  });
  const [one, two] = await Promise.all([1, 2].map(() => addSourceFile(reviewer, textFile("a.txt"))));
  expect(one?.value.id).not.toBe(two?.value.id);
});

test("what the file says of itself fills in its source", async () => {
  const { value } = await addSourceFile(
    author,
    textFile("x.pdf", { title: "Tides", author: "Roe", publishedAt: "2026" }),
  );
  expect(value).toMatchObject({ title: "Tides", author: "Roe", publishedAt: "2026", kind: "other" });
});

test("a file that somebody else uploaded, or cites where the viewer is blind, is not recognised", async () => {
  const file = textFile();
  const { value: theirs } = await addSourceFile(author, file);
  const { claim } = await citeIn(author, { id: theirs.id, title: theirs.title });
  expect(await addSourceFile(reviewer, file)).toMatchObject({ created: true });
  const other = await somebody("reviewer");
  await rate(other, claim, "true");
  expect(await addSourceFile(other, file)).toMatchObject({ created: false, value: { id: theirs.id } });
});

test("a file is cited by its id, its quote is located in it, and who may not know it cites a new source", async () => {
  const { value: source } = await addSourceFile(author, textFile());
  const { verdict } = await citeIn(author, { id: source.id, title: source.title });
  expect(verdict.evidence[0]).toMatchObject({ source: { id: source.id }, quoteLocation: { state: "found" } });
  const { verdict: stranger } = await citeIn(await somebody("reviewer"), { id: source.id, title: source.title });
  expect(stranger.evidence[0]?.source.id).not.toBe(source.id);
  expect(stranger.evidence[0]?.quoteLocation).toBeUndefined();
});

test("a file whose details are corrected in another verdict keeps its bytes there, and its own source as it was", async () => {
  const { value: source } = await addSourceFile(author, textFile());
  await citeIn(author, { id: source.id, title: source.title });
  const { verdict } = await citeIn(author, { id: source.id, title: "Log of the harbour" });
  const corrected = verdict.evidence[0]?.source;
  expect(corrected).toMatchObject({ title: "Log of the harbour" });
  expect(corrected?.id).not.toBe(source.id);
  const snapshots = await db.snapshot.findMany({ where: { sourceId: corrected?.id ?? "" } });
  expect(snapshots.map(({ sha256 }) => sha256)).toEqual([source.snapshots[0]?.sha256]);
  expect(await db.source.findUnique({ where: { id: source.id } })).toMatchObject({ title: source.title });
});
