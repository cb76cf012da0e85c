import "server-only";
import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Precedent, PrecedentsQuery } from "#domain/precedent.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { containing } from "#server/db/like.ts";

/** Rows of one page. */
export const PRECEDENTS_PAGE_SIZE = 50;

/** Values of a filter, at most. */
const MAX_FACETS = 200;

/** A page ends at the day of its last review, which can be unknown, and its id. */
const CURSOR = cursorFormat(z.tuple([z.string().max(10).nullable(), Id]));

type PrecedentsPage = { precedents: Precedent[]; total: number; nextCursor?: string };

/** A page of the reviews by other newsrooms that match the filter, the latest first, and how many match. */
export async function listPrecedents(viewer: Viewer, filter: PrecedentsQuery): Promise<PrecedentsPage> {
  permit(can(viewer, "precedent.read"));
  const matches = matching(filter);
  const [rows, total] = await Promise.all([
    db.precedent.findMany({
      where: { AND: [matches, beyond(filter.after)] },
      include: { importedBy: NAMED },
      orderBy: [{ reviewedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
      take: PRECEDENTS_PAGE_SIZE + 1,
    }),
    db.precedent.count({ where: matches }),
  ]);
  const { page, next } = pageOf(rows, PRECEDENTS_PAGE_SIZE, ({ reviewedAt, id }) => CURSOR.encode([reviewedAt, id]));
  return { precedents: page.map(precedentOf), total, ...next };
}

/** The publishers and the ratings by which the list can be filtered, the most frequent ones. */
export async function precedentFacets(viewer: Viewer): Promise<{ publishers: string[]; ratings: string[] }> {
  permit(can(viewer, "precedent.read"));
  const [publishers, ratings] = await Promise.all([
    db.precedent.groupBy({
      by: ["publisher"],
      where: { publisher: { not: null } },
      orderBy: [{ _count: { id: "desc" } }, { publisher: "asc" }],
      take: MAX_FACETS,
    }),
    db.precedent.groupBy({
      by: ["ratingLabel"],
      where: { ratingLabel: { not: null } },
      orderBy: [{ _count: { id: "desc" } }, { ratingLabel: "asc" }],
      take: MAX_FACETS,
    }),
  ]);
  return {
    publishers: publishers.flatMap(({ publisher }) => publisher ?? []).sort((a, b) => a.localeCompare(b)),
    ratings: ratings.flatMap(({ ratingLabel }) => ratingLabel ?? []),
  };
}

function matching({ q, publisher, rating }: PrecedentsQuery): Prisma.PrecedentWhereInput {
  const words = q?.trim() ? containing(q.trim()) : null;
  return {
    ...(words ? { OR: [{ statement: words }, { claimant: words }, { publisher: words }] } : {}),
    ...(publisher ? { publisher } : {}),
    ...(rating ? { ratingLabel: rating } : {}),
  };
}

/** Reviews after the end of the page that the cursor names. Those without a day come last. */
function beyond(cursor: string | undefined): Prisma.PrecedentWhereInput {
  const end = CURSOR.decode(cursor);
  if (end === null) return {};
  const [reviewedAt, id] = end;
  const sameDay = { reviewedAt, id: { lt: id } };
  return reviewedAt === null ? sameDay : { OR: [{ reviewedAt: { lt: reviewedAt } }, { reviewedAt: null }, sameDay] };
}

type PrecedentRow = Prisma.PrecedentGetPayload<{ include: { importedBy: typeof NAMED } }>;

const precedentOf = ({ key: _, keyRules: __, importedById: ___, importedAt, ...row }: PrecedentRow): Precedent => ({
  ...row,
  importedAt: importedAt.toISOString(),
});
