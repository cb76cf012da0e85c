import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { CLAIM_PARTS } from "./rows.ts";

/** Claims of one batch. */
const BATCH_SIZE = 500;

/**
 * A batch of claims with everything that `claimSeenBy` needs, in the order in which they were marked; `nextCursor` where there are more.
 * Each relation is read by a query of its own, because a join takes three times as long for two hundred claims. Call it `inSnapshot`, so
 * that the parts fit together.
 */
export async function readClaimBatch(tx: Transaction, where: Prisma.ClaimWhereInput, after?: string) {
  const found = await tx.claim.findMany({
    relationLoadStrategy: "query",
    where: { ...where, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: BATCH_SIZE + 1,
    include: CLAIM_PARTS,
  });
  const { page, next } = pageOf(found, BATCH_SIZE, ({ id }) => id);
  return { rows: page, ...next };
}
