import "server-only";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { factsOf, ownedBy } from "./blindness.ts";
import { CLAIM_PARTS, type TitledClaimRow, VERDICT_PARTS } from "./rows.ts";

type Database = Transaction | typeof db;
type ClaimQuery = Pick<Prisma.ClaimFindManyArgs, "where" | "orderBy" | "take" | "relationLoadStrategy">;

/**
 * Claims with the verdicts that the viewer may see: their own, and others' submitted ones where they are not blind.
 * Nothing else of verdicts is read. Others' verdicts are read second; `inSnapshot` makes both fit together.
 */
export async function findClaims(database: Database, viewer: Viewer, query: ClaimQuery): Promise<TitledClaimRow[]> {
  const own = { where: ownedBy(viewer), include: VERDICT_PARTS } as const;
  const rows = await database.claim.findMany({ ...query, include: { ...CLAIM_PARTS, verdicts: own } });
  const ids = rows.filter((row) => !isBlind(viewer, factsOf(viewer, row))).map(({ id }) => id);
  if (ids.length === 0) return rows;
  const others = await database.verdict.findMany({
    relationLoadStrategy: query.relationLoadStrategy ?? "join",
    where: { claimId: { in: ids }, NOT: ownedBy(viewer), state: "submitted" },
    include: VERDICT_PARTS,
  });
  return withVerdicts(rows, others);
}

/** The claim with the verdicts that the viewer may see; null where there is none. */
export const findClaim = async (database: Database, viewer: Viewer, id: string): Promise<TitledClaimRow | null> =>
  (await findClaims(database, viewer, { where: { id } }))[0] ?? null;

function withVerdicts(rows: TitledClaimRow[], others: TitledClaimRow["verdicts"]): TitledClaimRow[] {
  const byClaim = new Map(rows.map(({ id, verdicts }) => [id, [...verdicts]]));
  for (const verdict of others) byClaim.get(verdict.claimId)?.push(verdict);
  return rows.map((row) => {
    const verdicts = byClaim.get(row.id) ?? [];
    return { ...row, verdicts: verdicts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()) };
  });
}
