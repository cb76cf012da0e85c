import "server-only";
import * as z from "zod";
import {
  CLASH_KIND_KEYS,
  CLASH_KINDS,
  type Clash,
  type ClashFilter,
  type ClashPage,
  type ClashSide,
} from "#domain/clash/clash.ts";
import { wordsWithStems } from "#domain/clash/content-words.ts";
import { NotFoundError } from "#domain/errors.ts";
import { Id } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";

/** Clashes of one page. */
const PAGE_SIZE = 20;

/** A page ends at the similarity and the id of its last clash. */
const CURSOR = cursorFormat(z.tuple([z.int32(), Id]));

/** The clashes of an article with others, its own side first. */
export async function clashesOfArticle(
  viewer: Viewer,
  articleId: string,
  filter: ClashFilter = {},
): Promise<ClashPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  return readPage({ OR: [{ firstId: articleId }, { secondId: articleId }] }, filter, articleId);
}

/** The clashes between the articles of an affair. */
export async function clashesOfAffair(viewer: Viewer, affairId: string, filter: ClashFilter = {}): Promise<ClashPage> {
  permit(can(viewer, "affair.read"));
  if (!(await db.affair.findUnique({ where: { id: affairId }, select: { id: true } })))
    throw new NotFoundError("affair");
  const inAffair = { affairs: { some: { affairId } } };
  return readPage({ first: inAffair, second: inAffair }, filter, null);
}

async function readPage(
  ofScope: Prisma.ClashWhereInput,
  { dismissed, after }: ClashFilter,
  ownId: string | null,
): Promise<ClashPage> {
  const inWork = { archivedAt: null };
  const current = { AND: [ofScope, { isCurrent: true, first: inWork, second: inWork }] };
  const [similarity, id] = CURSOR.decode(after) ?? [];
  const beyond =
    similarity === undefined || id === undefined
      ? {}
      : { OR: [{ similarity: { lt: similarity } }, { similarity, id: { gt: id } }] };
  const [rows, counts, dismissedCount] = await Promise.all([
    db.clash.findMany({
      where: { AND: [current, { dismissedAt: dismissed ? { not: null } : null }, beyond] },
      include: CLASH_PARTS,
      orderBy: [{ similarity: "desc" }, { id: "asc" }],
      take: PAGE_SIZE + 1,
    }),
    db.clash.groupBy({ by: ["kind"], where: { AND: [current, { dismissedAt: null }] }, _count: { _all: true } }),
    db.clash.count({ where: { AND: [current, { dismissedAt: { not: null } }] } }),
  ]);
  const { page, next } = pageOf(rows, PAGE_SIZE, (row) => CURSOR.encode([row.similarity, row.id]));
  const countOf = (isClash: boolean) =>
    CLASH_KIND_KEYS.filter((kind) => CLASH_KINDS[kind].isClash === isClash).reduce(
      (sum, kind) => sum + (counts.find((count) => count.kind === kind)?._count._all ?? 0),
      0,
    );
  const totals = { clashes: countOf(true), explained: countOf(false), dismissed: dismissedCount };
  return { clashes: page.map((row) => clashOf(row, ownId)), counts: totals, ...next };
}

const ARTICLE = { select: { id: true, title: true, outlet: true, publishedAt: true, language: true } } as const;

export const CLASH_PARTS = { first: ARTICLE, second: ARTICLE } as const satisfies Prisma.ClashInclude;
export type ClashWithParts = Prisma.ClashGetPayload<{ include: typeof CLASH_PARTS }>;

/** A clash with the side of the article `ownId` first. */
export function clashOf(row: ClashWithParts, ownId: string | null): Clash {
  const first = sideOf(row.first, row.firstVersion, {
    exact: row.firstExact,
    ...{ passage: { start: row.firstStart, end: row.firstEnd }, differing: { start: row.firstFrom, end: row.firstTo } },
  });
  const second = sideOf(row.second, row.secondVersion, {
    exact: row.secondExact,
    passage: { start: row.secondStart, end: row.secondEnd },
    differing: { start: row.secondFrom, end: row.secondTo },
  });
  const { id, kind, dismissedAt, version } = row;
  const sides: Clash["sides"] = row.secondId === ownId ? [second, first] : [first, second];
  const shared = wordsWithStems(sides[0].exact, row.shared);
  return { id, kind, sides, shared, dismissed: dismissedAt !== null, version };
}

const sideOf = (
  { publishedAt, ...article }: ClashWithParts["first"],
  version: number,
  words: Pick<ClashSide, "exact" | "passage" | "differing">,
): ClashSide => ({ article: { ...article, publishedAt: publishedAt?.toISOString() ?? null }, version, ...words });
