import { beforeAll, expect, test } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import { sweepStore } from "#server/store/sweep.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { takenText } from "#server/testing/sources.ts";
import { addSourceFile } from "./add-file.ts";
import { readSource } from "./detail.ts";
import { sweepFiles } from "./sweep-files.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

async function upload(text: string, viewer = reviewer): Promise<{ id: string; title: string; sha256: string }> {
  const bytes = new TextEncoder().encode(text);
  const { content } = takenText("https://file.example/", text);
  if (!content) throw new Error("The file was not read.");
  const { value } = await addSourceFile(viewer, { name: `${text}.txt`, bytes, content });
  return { id: value.id, title: value.title, sha256: sha256Of(bytes) };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

test("a file that nothing cites is removed after 30 days, with its bytes, and the log says so", async () => {
  const [unused, cited] = [await upload("The tide turns at one."), await upload("The tide turns at two.")];
  const claim = await markClaim(reviewer, await articleOfLines(reviewer, ["The tide turns at two."]), "two");
  const evidence = [{ source: { id: cited.id, title: cited.title }, stance: "supports" as const }];
  await rate(reviewer, claim, "true", { state: "draft", evidence });
  expect(await sweepFiles(inDays(29))).toBe(0);
  expect(await sweepFiles(inDays(31))).toBe(1);
  await expect(readSource(reviewer, unused.id)).rejects.toThrow(NotFoundError);
  expect(await logged(unused.id)).toEqual(["source.added", "source.removed"]);
  await sweepStore(inDays(31));
  expect([await objectStore().has(unused.sha256), await objectStore().has(cited.sha256)]).toEqual([false, true]);
  expect((await readSource(reviewer, cited.id)).snapshots).toHaveLength(1);
});

test("bytes that another source has stay", async () => {
  const text = "The tide turns at three.";
  const [one, other] = [await upload(text), await upload(text, await somebody("reviewer"))];
  await db.source.update({ where: { id: other.id }, data: { updatedAt: inDays(20) } });
  expect(await sweepFiles(inDays(31))).toBe(1);
  await sweepStore(inDays(31));
  expect([await objectStore().has(one.sha256), await db.content.count({ where: { sha256: one.sha256 } })]).toEqual([
    true,
    1,
  ]);
});

test("nothing else can delete a snapshot", async () => {
  const { id } = await upload("The tide turns at four.");
  await expect(db.snapshot.deleteMany({ where: { sourceId: id } })).rejects.toThrow("append-only");
});
