import "server-only";
import type { MergedSource } from "#domain/source/source-detail.ts";
import { NAMED } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { checkedSourceOf } from "./checked-source.ts";

/** The sources of a group besides the one that stands for it, with what merged them. */
export async function mergedSources(tx: Transaction, ids: string[]): Promise<MergedSource[]> {
  if (ids.length === 0) return [];
  const rows = await tx.source.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  const merges = await tx.sourceMerge.findMany({
    where: { movedIds: { hasSome: ids }, undoneAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    include: { by: NAMED },
  });
  return rows.flatMap((row) => {
    const merge =
      merges.find(({ sourceId }) => sourceId === row.id) ?? merges.find(({ movedIds }) => movedIds.includes(row.id));
    if (!merge) return [];
    return [{ ...checkedSourceOf(row), merge: { sourceId: merge.sourceId, at: merge.at.toISOString(), by: merge.by } }];
  });
}
