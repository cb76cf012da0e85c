import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ownedBy } from "#server/claims/blindness.ts";
import { CITED_SOURCE, type CitedSourceRow } from "#server/claims/evidence-rows.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { isKnownSource } from "#server/verdicts/scope.ts";

/**
 * Sources of one group are one publication that was added several times. For each viewer, the first source of the group
 * that they may know of stands for all. So a group tells nobody of a source that they may not know.
 */

const { sql } = Prisma;

type Database = Transaction | typeof db;
/** Whether the viewer may know of source `o` of a group. */
const isKnown = (viewer: Viewer, source = sql`o`): Prisma.Sql =>
  sql`(${source}."addedById" = ${ownedBy(viewer).reviewerId}::uuid OR ${isKnownSource(viewer, sql`${source}.id`)})`;

/** The order of the sources `o` of a group: the one into which the others were merged, then by age. */
const RANK = sql`(o.id <> o."groupId", o.id)`;

/** The condition for a source `s` that stands for its group, among those that the viewer may know of. */
export const isFirstKnown = (viewer: Viewer): Prisma.Sql =>
  sql`(s."groupId" IS NULL OR (${isKnown(viewer, sql`s`)} AND NOT EXISTS (SELECT FROM "Source" o
    WHERE o."groupId" = s."groupId" AND ${RANK} < (s.id <> s."groupId", s.id) AND ${isKnown(viewer)})))`;

/** The ids of source `s` and of all others of its group, as `member`. Evidence says which of them a viewer may know. */
export const MEMBERS = sql`LATERAL (SELECT s.id
  UNION ALL SELECT o.id FROM "Source" o WHERE o."groupId" = s."groupId" AND o.id <> s.id) member(id)`;

/**
 * Replace each source, of which the viewer may know, by the one that stands for its group. The same statement runs
 * whether or not there are groups, because its time could tell of sources that the viewer may not know.
 */
export async function putFirstKnown(
  database: Database,
  viewer: Viewer,
  pieces: { source: CitedSourceRow }[],
): Promise<void> {
  if (pieces.length === 0) return;
  const firsts = await firstKnownIds(
    database,
    viewer,
    pieces.map(({ source }) => source.id),
  );
  if (firsts.size === 0) return;
  const rows = await database.source.findMany({
    ...CITED_SOURCE,
    where: { id: { in: [...new Set(firsts.values())] } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const piece of pieces) piece.source = byId.get(firsts.get(piece.source.id) ?? "") ?? piece.source;
}

/** For each of these sources the one that stands for its group. Sources that stand for themselves are left out. */
export async function firstKnownIds(database: Database, viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  const asPerson = { ...viewer, id: ownedBy(viewer).reviewerId };
  const rows = await database.$queryRaw<{ id: string; firstId: string }[]>`
    SELECT s.id, first.id AS "firstId" FROM "Source" s CROSS JOIN LATERAL (
      SELECT o.id FROM "Source" o WHERE o."groupId" = s."groupId" AND ${isKnown(asPerson)} ORDER BY ${RANK} LIMIT 1) first
    WHERE s.id = ANY(${[...new Set(ids)]}::uuid[]) AND first.id <> s.id`;
  return new Map(rows.map(({ id, firstId }) => [id, firstId]));
}

/**
 * The ids of a source and of the others of its group that the viewer may know of, the one that stands for all first.
 * Empty where they may not know of the source itself.
 */
export async function knownMembers(database: Database, viewer: Viewer, id: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Source" s JOIN "Source" o ON o.id = s.id OR o."groupId" = s."groupId"
    WHERE s.id = ${id}::uuid AND ${isKnown(viewer)} ORDER BY o.id <> o."groupId", o.id`;
  const ids = rows.map((row) => row.id);
  return ids.includes(id) ? ids : [];
}
