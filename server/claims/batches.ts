import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { findClaims } from "./find-claims.ts";
import { lightBatch } from "./light-batch.ts";

/** Limit of the claims of one batch. */
const MAX_BATCH_CLAIMS = 500;

/**
 * A batch of claims with everything that `claimSeenBy` needs, in the order in which they were marked; `nextCursor`
 * where there are more. Call it `inSnapshot`, so that the parts fit together.
 */
export async function readClaimBatch(tx: Transaction, viewer: Viewer, where: Prisma.ClaimWhereInput, after?: string) {
  const found = await tx.claim.findMany({
    where: { ...where, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: MAX_BATCH_CLAIMS + 1,
    select: { id: true },
  });
  const ids = found.map(({ id }) => id);
  const batch = await lightBatch(tx, viewer, ids.slice(0, MAX_BATCH_CLAIMS));
  const rows = await findClaims(tx, viewer, batch);
  const last = batch.at(-1);
  return { rows, ...(last && batch.length < ids.length ? { nextCursor: last } : {}) };
}

/** The claims of all batches, which `read` reads one after the other. */
export async function allBatches<C>(
  read: (after: string | undefined) => Promise<{ claims: C[]; nextCursor?: string }>,
): Promise<C[]> {
  const claims: C[] = [];
  for (let after: string | undefined; ; ) {
    const batch = await read(after);
    claims.push(...batch.claims);
    if (!batch.nextCursor) return claims;
    after = batch.nextCursor;
  }
}
