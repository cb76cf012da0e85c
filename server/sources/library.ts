import "server-only";
import * as z from "zod";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { ListedSource, SourceFilter } from "#domain/source/source-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { claimsOn } from "./claims-on-sources.ts";
import { selectedSources } from "./selected-sources.ts";

const { sql } = Prisma;

/** Rows of one page. */
export const SOURCES_PAGE_SIZE = 50;

export type SourcesPage = { sources: ListedSource[]; total: number; nextCursor?: string };

/** A page of the sources of the library that match the filter, and how many match. */
export async function listSources(viewer: Viewer, given: Partial<SourceFilter>): Promise<SourcesPage> {
  permit(can(viewer, "source.read"));
  const filter = { sort: "newest" as const, ...given };
  const where = selectedSources(viewer, filter);
  const [rows, [count]] = await Promise.all([
    sourcesBehind(db, viewer, filter, CURSOR.decode(filter.after), SOURCES_PAGE_SIZE + 1),
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Source" s WHERE ${where}`,
  ]);
  const { page, next } = pageOf(rows, SOURCES_PAGE_SIZE, (row) => CURSOR.encode(placeOf(filter, row)));
  return { sources: page, total: count?.total ?? 0, ...next };
}

/** Publishers of sources that the viewer may know of, to choose from. */
export async function sourcePublishers(viewer: Viewer): Promise<string[]> {
  permit(can(viewer, "source.read"));
  const rows = await db.$queryRaw<{ publisher: string }[]>`
    SELECT DISTINCT s.publisher FROM "Source" s WHERE ${selectedSources(viewer, {})} AND s.publisher IS NOT NULL
    ORDER BY s.publisher LIMIT ${MAX_PUBLISHERS}`;
  return rows.map(({ publisher }) => publisher);
}

const MAX_PUBLISHERS = 300;

/** A page ends at the time by which the list is sorted, and the id of its last row. */
const CURSOR = cursorFormat(z.tuple([Moment.nullable(), Id]));
type Place = [at: string | null, id: string];

export const placeOf = ({ sort }: Pick<SourceFilter, "sort">, { createdAt, checkedAt, id }: ListedSource): Place => [
  sort === "checked" ? checkedAt : createdAt,
  id,
];

/** The sources that match the filter, in its order, from behind a place on. */
export async function sourcesBehind(
  tx: Transaction,
  viewer: Viewer,
  filter: SourceFilter,
  place: Place | null,
  limit: number,
): Promise<ListedSource[]> {
  const { by, order, beyond } = ORDERS[filter.sort];
  const behind = place
    ? sql` AND (${by}, s.id) ${beyond} (${place[0] ?? EPOCH}::timestamptz, ${place[1]}::uuid)`
    : Prisma.empty;
  const page = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Source" s WHERE ${selectedSources(viewer, filter)}${behind}
    ORDER BY ${by} ${order}, s.id ${order} LIMIT ${limit}`;
  const ids = page.map(({ id }) => id);
  const [rows, uses] = await Promise.all([
    tx.source.findMany({ where: { id: { in: ids } } }),
    claimsOn(tx, viewer, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [{ ...checkedSourceOf(row), createdAt: row.createdAt.toISOString(), claims: uses.get(id) ?? 0 }];
  });
}

const EPOCH = new Date(0).toISOString();

const ORDERS = {
  newest: { by: sql`s."createdAt"`, order: sql`DESC`, beyond: sql`<` },
  oldest: { by: sql`s."createdAt"`, order: sql`ASC`, beyond: sql`>` },
  // Those that were never checked come first.
  checked: { by: sql`coalesce(s."checkedAt", ${EPOCH}::timestamptz)`, order: sql`ASC`, beyond: sql`>` },
};
