import "server-only";
import { isBlind, type Viewer } from "#domain/permissions.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { putFirstKnown } from "#server/sources/same-source.ts";
import { factsOf, ownedBy } from "./blindness.ts";
import { CLAIM_PARTS, type TitledClaimRow, VERDICT_PARTS } from "./rows.ts";

type Database = Transaction | typeof db;

/**
 * These claims in this order, without those that do not exist, with the verdicts that the viewer may see: their own, and
 * others' submitted ones where they are not blind. Nothing else of verdicts is read. Others' verdicts are read second;
 * `inSnapshot` makes both fit together. `lightBatch` says how many claims to read at once.
 */
export async function findClaims(database: Database, viewer: Viewer, ids: string[]): Promise<TitledClaimRow[]> {
  if (ids.length === 0) return [];
  // For two hundred claims a join takes three times as long as a query for each relation.
  const relationLoadStrategy = ids.length === 1 ? "join" : "query";
  const rows = await (ids.length === 1 ? joinedClaims : claimsByQueries)(database, viewer, ids);
  const openIds = rows.filter((row) => !isBlind(viewer, factsOf(viewer, row))).map(({ id }) => id);
  const others =
    openIds.length === 0
      ? []
      : await database.verdict.findMany({
          relationLoadStrategy,
          where: { claimId: oneOf(openIds), NOT: ownedBy(viewer), state: "submitted" },
          include: VERDICT_PARTS,
        });
  const found = withVerdicts(rows, others);
  await putFirstKnown(database, viewer, found.flatMap(citedIn));
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const citedIn = ({ verdicts, ruling }: TitledClaimRow) => [
  ...verdicts.flatMap(({ evidence }) => evidence),
  ...(ruling?.evidence ?? []),
];

/** The claim with the verdicts that the viewer may see; null where there is none. */
export const findClaim = async (database: Database, viewer: Viewer, id: string): Promise<TitledClaimRow | null> =>
  (await findClaims(database, viewer, [id]))[0] ?? null;

const own = (viewer: Viewer) => ({ where: ownedBy(viewer), include: VERDICT_PARTS }) as const;

const joinedClaims = (database: Database, viewer: Viewer, ids: string[]): Promise<TitledClaimRow[]> =>
  database.claim.findMany({ where: { id: oneOf(ids) }, include: { ...CLAIM_PARTS, verdicts: own(viewer) } });

async function claimsByQueries(database: Database, viewer: Viewer, ids: string[]): Promise<TitledClaimRow[]> {
  const { anchors: _, ...parts } = CLAIM_PARTS;
  const rows = await database.claim.findMany({
    relationLoadStrategy: "query",
    where: { id: { in: ids } },
    include: { ...parts, verdicts: own(viewer) },
  });
  // To take the newest anchor of each claim, Prisma would read those on all versions.
  const current = new Map(rows.map(({ articleId, article }) => [articleId, article.currentVersion]));
  const onCurrent = [...current].map(([articleId, versionNumber]) => ({ articleId, versionNumber }));
  const anchors = await database.anchor.findMany({ where: { claimId: { in: ids }, OR: onCurrent } });
  const byClaim = new Map(anchors.map((anchor) => [anchor.claimId, anchor]));
  return rows.map((row) => ({ ...row, anchors: [byClaim.get(row.id) ?? []].flat() }));
}

function withVerdicts(rows: TitledClaimRow[], others: TitledClaimRow["verdicts"]): TitledClaimRow[] {
  const byClaim = new Map(rows.map(({ id, verdicts }) => [id, [...verdicts]]));
  for (const verdict of others) byClaim.get(verdict.claimId)?.push(verdict);
  return rows.map((row) => {
    const verdicts = byClaim.get(row.id) ?? [];
    return { ...row, verdicts: verdicts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()) };
  });
}
