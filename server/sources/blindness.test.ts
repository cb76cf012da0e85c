import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp } from "#server/testing/sources.ts";
import { changesBetween } from "./changes.ts";
import { requestCheck } from "./checks.ts";
import { readSource } from "./detail.ts";
import { listSources } from "./library.ts";
import { locateInSnapshot } from "./quote-in-snapshot.ts";
import { readSnapshotBytes, readSnapshotText } from "./snapshots.ts";

let author: Viewer;
let reviewer: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [author, reviewer, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
});

/** A looked-up source of the author with a snapshot, and a claim. */
async function scene() {
  const article = await articleOfLines(author, ["The tide turns at six."]);
  const source = await lookedUp(author);
  const { id, sha256 } = await look(source, `At ${source.url} the tide turns.`, author);
  return { claim: await markClaim(author, article, "The tide"), source, sha256, snapshotId: id };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const cite = ({ claim, source }: Scene, state: "draft" | "submitted") =>
  rate(author, claim, "true", { state, evidence: [{ source: { url: source.url }, stance: "supports" }] });

/** What the viewer gets of the source by each of the ways to it; a way is left out where it gives nothing. */
async function waysTo(viewer: Viewer, { source, sha256, snapshotId }: Scene): Promise<string[]> {
  const event = await db.event.findFirstOrThrow({ where: { objectId: snapshotId } });
  const change = { ...event, seq: String(event.seq), actorId: null, sourceId: source.id };
  const ways: Record<string, () => Promise<boolean>> = {
    detail: async () => (await readSource(viewer, source.id)).snapshots.length > 0,
    text: async () => (await readSnapshotText(viewer, source.id, sha256)) !== "",
    quote: async () => (await locateInSnapshot(viewer, { sourceId: source.id, sha256 }, "the tide")).state === "found",
    bytes: async () => (await readSnapshotBytes(viewer, source.id, sha256)).bytes.length > 0,
    changes: async () => (await changesBetween(viewer, source.id, { from: sha256, to: sha256 })).total === 0,
    check: async () => (await requestCheck(viewer, source.id)).id === source.id,
    library: async () => (await listSources(viewer, { q: source.url })).sources.some(({ id }) => id === source.id),
    event: () => mayReceive(viewer, change),
  };
  const open: string[] = [];
  for (const [way, gives] of Object.entries(ways)) {
    const isOpen = await gives().catch((error: unknown) => {
      if (error instanceof NotFoundError) return false;
      throw error;
    });
    if (isOpen) open.push(way);
  }
  return open;
}

const ALL = ["detail", "text", "quote", "bytes", "changes", "check", "library", "event"];

test("a source that somebody looked up, or cites in a draft, is open to nobody else", async () => {
  const told = await scene();
  expect(await waysTo(author, told)).toEqual(ALL);
  for (const viewer of [reviewer, editor]) expect(await waysTo(viewer, told)).toEqual([]);
  await cite(told, "draft");
  for (const viewer of [reviewer, editor]) expect(await waysTo(viewer, told)).toEqual([]);
});

test("a source of a submitted verdict is open to editors, and to reviewers once they have submitted theirs", async () => {
  const told = await scene();
  await cite(told, "submitted");
  expect(await waysTo(editor, told)).toEqual(ALL);
  expect(await waysTo(reviewer, told)).toEqual([]);
  await rate(reviewer, told.claim, "true");
  expect(await waysTo(reviewer, told)).toEqual(ALL);
});

test("whoever knows a source by one claim learns nothing of its evidence on a claim on which they are blind", async () => {
  const told = await scene();
  await cite(told, "submitted");
  await rate(reviewer, told.claim, "true");
  const other = await scene();
  await cite({ ...other, source: told.source }, "submitted");
  const uses = async (viewer: Viewer) =>
    (await readSource(viewer, told.source.id)).usedBy.map(({ claimId }) => claimId);
  expect(await uses(reviewer)).toEqual([told.claim.id]);
  expect((await uses(author)).sort()).toEqual([told.claim.id, other.claim.id].sort());
});

test("nobody learns whether the bytes of their snapshot were there before", async () => {
  const text = `The same tide ${newId()}`;
  const [mine, theirs] = [await lookedUp(reviewer), await lookedUp(author)];
  await look(theirs, text, author);
  const { sha256 } = await look(mine, text, reviewer);
  const { snapshots } = await readSource(reviewer, mine.id);
  const { takenAt } = (await readSource(author, theirs.id)).snapshots[0] ?? expect.fail();
  expect(JSON.stringify(snapshots)).not.toContain(takenAt);
  await expect(readSnapshotText(reviewer, theirs.id, sha256)).rejects.toThrow(NotFoundError);
});
