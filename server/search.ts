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
  claims: { id: string; articleId: string; statement: string }[];
};

/** Articles and claims that contain the words, newest first. */
export async function searchAll(viewer: Viewer, q: string): Promise<Hits> {
  permit(can(viewer, "article.read"));
  const words = q.trim();
  if (words === "") return { articles: [], claims: [] };
  const match = containing(words);
  const [articles, claims] = await Promise.all([
    db.article.findMany({
      where: { OR: [{ title: match }, { outlet: match }] },
      select: { id: true, title: true, outlet: true },
      orderBy: LATEST,
      take: MAX_HITS,
    }),
    db.claim.findMany({
      where: { withdrawnAt: null, OR: [{ statement: match }, { claimant: match }] },
      select: { id: true, articleId: true, statement: true },
      orderBy: LATEST,
      take: MAX_HITS,
    }),
  ]);
  return { articles, claims };
}
