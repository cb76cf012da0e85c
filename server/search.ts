import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "./db/client.ts";
import { containing } from "./db/like.ts";

/** Limit of hits of each kind. */
const MAX_HITS = 8;

/** The id makes the order complete: otherwise a change of a claim that nobody may see could change it. */
const LATEST = [{ createdAt: "desc" }, { id: "desc" }] as const satisfies object[];

export type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; articleTitle: string; statement: string }[];
};

/** Limit of words that are looked for. */
const MAX_WORDS = 12;

/** Articles and claims that contain the words in any order, newest first; archived ones only if that is asked. */
export async function searchAll(viewer: Viewer, q: string, { archived = false } = {}): Promise<Hits> {
  permit(can(viewer, "article.read"));
  const words = q.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return { articles: [], claims: [] };
  const matches = words.slice(0, MAX_WORDS).map(containing);
  const inWork = archived ? {} : { archivedAt: null };
  const [articles, claims] = await Promise.all([
    db.article.findMany({
      where: { ...inWork, AND: matches.map((match) => ({ OR: [{ title: match }, { outlet: match }] })) },
      select: { id: true, title: true, outlet: true },
      orderBy: LATEST,
      take: MAX_HITS,
    }),
    db.claim.findMany({
      where: {
        withdrawnAt: null,
        article: inWork,
        AND: matches.map((match) => ({ OR: [{ statement: match }, { claimant: match }] })),
      },
      select: { id: true, articleId: true, statement: true, article: { select: { title: true } } },
      orderBy: LATEST,
      take: MAX_HITS,
    }),
  ]);
  return { articles, claims: claims.map(({ article, ...claim }) => ({ ...claim, articleTitle: article.title })) };
}
