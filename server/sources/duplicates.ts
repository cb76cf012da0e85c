import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { DuplicateReason, PossibleDuplicate } from "#domain/source/source-detail.ts";
import { areNearlyIdentical, textSketch } from "#domain/source/text-sketch.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { claimsOn } from "./claims-on-sources.ts";
import { knownMembers } from "./same-source.ts";
import { selectedSources } from "./selected-sources.ts";

const { sql } = Prisma;

/** Suggestions of one answer. */
const MAX_DUPLICATES = 20;

/** Sources with a similar title whose texts are compared, and the UTF-16 units that are compared: a few milliseconds each. */
const MAX_COMPARED = 10;
const COMPARED_LENGTH = 20_000;

/** Sources that the viewer may know of and that could be the same publication as this one, the surest first. */
export async function possibleDuplicates(viewer: Viewer, id: string): Promise<{ duplicates: PossibleDuplicate[] }> {
  permit(can(viewer, "source.read"));
  const [first] = await knownMembers(db, viewer, id);
  if (!first) throw new NotFoundError("source");
  const found = new Map<string, DuplicateReason>();
  for (const { id: other, reason } of await withSameMarks(viewer, first))
    if (!found.has(other)) found.set(other, reason);
  for (const other of await withSameText(viewer, first)) if (!found.has(other)) found.set(other, "text");
  const ids = [...found.keys()].slice(0, MAX_DUPLICATES);
  const [rows, claims] = await Promise.all([
    db.source.findMany({ where: { id: { in: ids } } }),
    claimsOn(db, viewer, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const duplicates = ids.flatMap((other): PossibleDuplicate[] => {
    const row = byId.get(other);
    const reason = found.get(other);
    return row && reason ? [{ source: checkedSourceOf(row), claims: claims.get(other) ?? 0, reason }] : [];
  });
  return { duplicates };
}

/** Others with the same address, canonical address, DOI or file. */
async function withSameMarks(viewer: Viewer, id: string): Promise<{ id: string; reason: DuplicateReason }[]> {
  return db.$queryRaw<{ id: string; reason: DuplicateReason }[]>`
    SELECT s.id, CASE WHEN s."urlKey" = one."urlKey" THEN 'address' WHEN s.doi = one.doi THEN 'doi'
      WHEN same.id IS NOT NULL THEN 'file' ELSE 'canonical' END AS reason
    FROM "Source" one JOIN "Source" s ON s.id <> one.id
      LEFT JOIN LATERAL (
        SELECT t.id FROM "Snapshot" t JOIN "Snapshot" mine ON mine.sha256 = t.sha256
        WHERE t."sourceId" = s.id AND mine."sourceId" = one.id LIMIT 1) same ON TRUE
    WHERE one.id = ${id}::uuid AND s.id IN (
        SELECT o.id FROM "Source" o WHERE o."urlKey" = one."urlKey" OR o.doi = one.doi
          OR o."canonicalKey" IN (one."canonicalKey", one."urlKey") OR o."urlKey" = one."canonicalKey"
        UNION SELECT t."sourceId" FROM "Snapshot" t JOIN "Snapshot" mine ON mine.sha256 = t.sha256
          WHERE mine."sourceId" = one.id)
      AND s."groupId" IS DISTINCT FROM coalesce(one."groupId", one.id) AND ${selectedSources(viewer, {})}
    ORDER BY CASE WHEN s."urlKey" = one."urlKey" THEN 0 WHEN s.doi = one.doi THEN 1 WHEN same.id IS NOT NULL THEN 2 ELSE 3 END,
      s.id LIMIT ${MAX_DUPLICATES}`;
}

/** Others with a similar title and nearly the same text. */
async function withSameText(viewer: Viewer, id: string): Promise<string[]> {
  const [mine] = await textsOf(sql`s.id = ${id}::uuid`, sql`s.id`, 1);
  if (!mine) return [];
  const sketch = textSketch(mine.text);
  if (sketch.length === 0) return [];
  const others = await textsOf(
    sql`s.id <> ${id}::uuid AND s."groupId" IS DISTINCT FROM ${mine.groupId ?? id}::uuid
      AND s.title % ${mine.title} AND ${selectedSources(viewer, {})}`,
    sql`similarity(s.title, ${mine.title}) DESC, s.id`,
    MAX_COMPARED,
  );
  return others.filter(({ text }) => areNearlyIdentical(sketch, textSketch(text))).map((other) => other.id);
}

type TextRow = { id: string; title: string; groupId: string | null; text: string };

/** The beginnings of the latest texts of sources `s`. */
const textsOf = (where: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<TextRow[]> => db.$queryRaw<TextRow[]>`
  SELECT s.id, s.title, s."groupId", latest.text FROM "Source" s CROSS JOIN LATERAL (
    SELECT left(c.text, least(c."mainEnd", ${COMPARED_LENGTH})) AS text
    FROM "Snapshot" t JOIN "Content" c USING (sha256) WHERE t."sourceId" = s.id AND c.text IS NOT NULL
    ORDER BY t."takenAt" DESC, t.id DESC LIMIT 1) latest
  WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
