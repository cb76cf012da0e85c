import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { ClusterInput } from "#domain/cluster.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readCluster, SIGHTINGS_PAGE_SIZE } from "./clusters.ts";
import { saveCluster } from "./save-cluster.ts";
import { similarClaims } from "./similar.ts";

const SIGHTINGS = 5_000;

/** Claims like this one, with anchors, in its cluster. */
async function storeSightings(claimId: string, clusterId: string, count: number): Promise<void> {
  await db.$executeRaw`
    WITH added AS (
      INSERT INTO "Claim" (id, "articleId", statement, "createdById", "updatedAt", "clusterId")
      SELECT gen_random_uuid(), "articleId", statement, "createdById", now(), ${clusterId}::uuid
      FROM "Claim", generate_series(1, ${count}::int) WHERE id = ${claimId}::uuid RETURNING id, "articleId")
    INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
    SELECT added.id, a."articleId", "versionNumber", state, start, "end", exact, prefix, suffix
    FROM added, "Anchor" a WHERE a."claimId" = ${claimId}::uuid`;
}

test("a cluster of 5,000 sightings is read page by page, ruled on, and merged into another one", async () => {
  const [editor, marker] = [await somebody("editor"), await somebody("reviewer")];
  const article = await articleOfLines(marker, ["The bridge opened in 1932.", "The tunnel opened in 1932."]);
  const [one, other, third] = [
    await markClaim(marker, article, "The bridge opened"),
    await markClaim(marker, article, "bridge opened"),
    await markClaim(marker, article, "The tunnel opened"),
  ];
  const [large, small] = [newId(), newId()];
  const save = (id: string, input: object, ifMatch: number | null) =>
    saveCluster(editor, id, ClusterInput.parse(input), ifMatch);
  await save(large, { join: [one.id, other.id] }, null);
  await storeSightings(one.id, large, SIGHTINGS);
  await rule(editor, one, "false");

  const first = await readCluster(editor, large);
  expect(first).toMatchObject({ claims: SIGHTINGS + 2, nextCursor: expect.any(String) });
  expect(first.sightings).toHaveLength(SIGHTINGS_PAGE_SIZE);
  const next = await readCluster(editor, large, first.nextCursor);
  expect(new Set([...first.sightings, ...next.sightings].map(({ claimId }) => claimId)).size).toBe(100);
  const similar = await similarClaims(editor, other.id);
  expect(similar.precedentRatings).toEqual(["false"]);
  expect(similar.claims[0]).toMatchObject({ relation: "cluster", claimId: one.id });

  await save(small, { join: [third.id, other.id] }, null);
  const merged = await save(small, { merge: large }, 1);
  expect(merged.value.claims).toBe(SIGHTINGS + 3);
  expect(await db.claim.count({ where: { clusterId: large } })).toBe(0);
}, 300_000);
