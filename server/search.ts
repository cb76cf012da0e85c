import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "./db/client.ts";
import { containsAll, SEARCHED } from "./db/like.ts";

const { sql } = Prisma;

/** Limit of hits of each kind. */
const MAX_HITS = 8;

export type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; articleTitle: string; statement: string }[];
};

/** Limit of words that are looked for. */
const MAX_WORDS = 12;

/**
 * Articles and claims that contain the words in any order, with or without accents, newest first; archived ones only if
 * that is asked. The id makes the order complete: otherwise a change of a claim that nobody may see could change it.
 */
export async function searchAll(viewer: Viewer, q: string, { archived = false } = {}): Promise<Hits> {
  permit(can(viewer, "article.read"));
  const words = q.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { articles: [], claims: [] };
  const searched = words.slice(0, MAX_WORDS);
  const inWork = archived ? sql`true` : sql`a."archivedAt" IS NULL`;
  const [articles, claims] = await Promise.all([
    db.$queryRaw<Hits["articles"]>`
      SELECT a.id, a.title, a.outlet FROM "Article" a WHERE ${inWork} AND ${containsAll(SEARCHED.article, searched)}
      ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${MAX_HITS}`,
    db.$queryRaw<Hits["claims"]>`
      SELECT c.id, c."articleId", c.statement, a.title AS "articleTitle"
      FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
      WHERE c."withdrawnAt" IS NULL AND ${inWork} AND ${containsAll(SEARCHED.claim, searched)}
      ORDER BY c."createdAt" DESC, c.id DESC LIMIT ${MAX_HITS}`,
  ]);
  return { articles, claims };
}
