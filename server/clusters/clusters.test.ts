import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ClusterInput } from "#domain/cluster.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { readClaim, withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { readCluster, SIGHTINGS_PAGE_SIZE } from "./clusters.ts";
import { saveCluster } from "./save-cluster.ts";

let [reviewer, editor]: Viewer[] = [];

beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
});

const me = (): Viewer => reviewer ?? expect.fail();
async function claimIn(lines: string[] = ["The bridge opened in 1932."]) {
  return markClaim(me(), await articleOfLines(me(), lines), "opened");
}
const save = (id: string, input: object, ifMatch: number | null = null) =>
  saveCluster(me(), id, ClusterInput.parse(input), ifMatch);
const clusterOf = async (id: string) => (await readClaim(me(), id)).cluster?.id ?? null;

test("two claims are joined, a third one follows, and to repeat that changes nothing", async () => {
  const [id, one, two, three] = [newId(), await claimIn(), await claimIn(), await claimIn()];
  const joined = { join: [one.id, two.id] };
  for (const created of [true, false])
    expect(await save(id, joined)).toMatchObject({
      created,
      value: { version: 1, claims: 2, statement: one.statement },
    });
  await expect(save(id, { join: [three.id] })).rejects.toThrow("If-Match");
  expect((await save(id, { join: [three.id] }, 1)).value).toMatchObject({ version: 2, claims: 3 });
  await expect(save(id, { statement: "It opened." }, 1)).rejects.toThrow(ConflictError);
  expect(await clusterOf(three.id)).toBe(id);
  expect(await logged(id)).toEqual(["cluster.made", "cluster.joined", "cluster.joined"]);
  const { events } = await claimHistory(me(), three.id);
  expect(events[0]).toMatchObject({ type: "claim.joined", before: { clusterId: null }, after: { clusterId: id } });
});

test("a cluster is split by a new one, and merged again", async () => {
  const [whole, part] = [newId(), newId()];
  const claims = [await claimIn(), await claimIn(), await claimIn(), await claimIn()].map((claim) => claim.id);
  await save(whole, { join: claims });
  expect((await save(part, { join: claims.slice(2) })).value.claims).toBe(2);
  expect(await readCluster(me(), whole)).toMatchObject({ claims: 2, version: 2 });
  expect((await save(whole, { merge: part }, 2)).value).toMatchObject({ claims: 4, version: 3 });
  expect(await readCluster(me(), part)).toMatchObject({ claims: 0, sightings: [] });
  expect((await save(whole, { separate: claims.slice(0, 1) }, 3)).value.claims).toBe(3);
  expect(await clusterOf(claims[0] ?? "")).toBeNull();
  expect(await logged(part)).toEqual(["cluster.made", "cluster.joined", "cluster.separated"]);
});

test("what cannot be joined is refused with a sentence", async () => {
  const [one, two] = [await claimIn(), await claimIn()];
  await expect(save(newId(), { join: [one.id] })).rejects.toThrow("at least two claims");
  await expect(save(newId(), { join: [one.id, newId()] })).rejects.toThrow("does not exist");
  await expect(save(newId(), { join: [one.id, two.id], merge: newId() })).rejects.toThrow("to merge does not exist");
  await withdrawClaim(me(), two.id, 1);
  await expect(save(newId(), { join: [one.id, two.id] })).rejects.toThrow("withdrawn");
  const archived = await claimIn();
  await archiveArticle(editor ?? me(), archived.articleId, { archived: true, reason: null }, 1);
  await expect(save(newId(), { join: [one.id, archived.id] })).rejects.toThrow("archived");
});

test("readers neither read nor change clusters, and there is no other cluster", async () => {
  const { value } = await save(newId(), { join: [(await claimIn()).id, (await claimIn()).id] });
  const reader = await somebody("reader");
  await expect(readCluster(reader, value.id)).rejects.toThrow(ForbiddenError);
  await expect(saveCluster(reader, value.id, { statement: "Mine." }, 1)).rejects.toThrow(ForbiddenError);
  await expect(readCluster(me(), newId())).rejects.toThrow(NotFoundError);
});

test("sightings tell rulings to everybody, and of verdicts only what the viewer may know", async () => {
  const [ruled, judged] = [await claimIn(), await claimIn()];
  const { value } = await save(newId(), { join: [ruled.id, judged.id] });
  await rule(editor ?? me(), ruled, "false");
  for (const role of ["reviewer", "reviewer"] as const) await rate(await somebody(role), judged, "true");
  const seenBy = async (viewer: Viewer) => {
    const { sightings } = await readCluster(viewer, value.id);
    return new Map(sightings.map((sighting) => [sighting.claimId, sighting]));
  };
  const [blind, open] = [await seenBy(me()), await seenBy(editor ?? me())];
  expect(blind.get(ruled.id)).toMatchObject({ standing: "ruled", rating: "false", ruling: { rating: "false" } });
  expect(blind.get(judged.id)).toMatchObject({ standing: "open", rating: null, ruling: null });
  expect(open.get(judged.id)).toMatchObject({ standing: "agreed", rating: "true" });
});

test("a large cluster is read page by page, each claim once", async () => {
  const article = await articleOfLines(me(), ["The bridge opened in 1932."]);
  const ids = Array.from({ length: SIGHTINGS_PAGE_SIZE + 7 }, () => newId());
  const base = { articleId: article.id, createdById: me().id, statement: "It opened." };
  await db.claim.createMany({ data: ids.map((id) => ({ id, ...base })) });
  const anchor = { articleId: article.id, versionNumber: 1, state: "exact" as const, exact: "opened" };
  const place = { start: 11, end: 17, prefix: "", suffix: "" };
  await db.anchor.createMany({ data: ids.map((claimId) => ({ claimId, ...anchor, ...place })) });
  const { value } = await save(newId(), { join: ids });
  const first = await readCluster(me(), value.id);
  const second = await readCluster(me(), value.id, first.nextCursor);
  expect([first.sightings.length, second.sightings.length]).toEqual([SIGHTINGS_PAGE_SIZE, 7]);
  expect([...first.sightings, ...second.sightings].map(({ claimId }) => claimId)).toEqual([...ids].sort());
});
