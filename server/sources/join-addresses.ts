import "server-only";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { joinGroups, lockGroups } from "./merges.ts";

/** Addresses of one run of the job. It runs every minute. */
const MAX_ADDRESSES = 200;

/**
 * Merge the sources that were added with one address, by reviewers who were blind to each other, into the first of them.
 * This can happen at any time: each viewer sees one source only once they may know of both. Sources that somebody
 * separated stay apart.
 */
export async function joinSameAddresses(): Promise<number> {
  const pairs = await db.$queryRaw<{ id: string; firstId: string }[]>`
    SELECT s.id, first.id AS "firstId" FROM "Source" s CROSS JOIN LATERAL (
      SELECT o.id FROM "Source" o WHERE o."urlKey" = s."urlKey" ORDER BY o."createdAt", o.id LIMIT 1) first
    WHERE s."urlKey" IS NOT NULL AND s."groupId" IS NULL AND first.id <> s.id
      AND NOT EXISTS (SELECT FROM "SourceMerge" m WHERE m."sourceId" = s.id AND m."undoneAt" IS NOT NULL)
    ORDER BY s."createdAt" LIMIT ${MAX_ADDRESSES}`;
  for (const { id, firstId } of pairs)
    await write(async (tx) => {
      await lockGroups(tx);
      const [source, first] = await Promise.all(
        [id, firstId].map((one) => tx.source.findUniqueOrThrow({ where: { id: one } })),
      );
      if (source?.groupId === null && first) await joinGroups(tx, null, source, first);
    });
  return pairs.length;
}
