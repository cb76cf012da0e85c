import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "./db/client.ts";
import { containing } from "./db/like.ts";

/** Hits of each kind. */
const MOST = 8;

export type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; statement: string }[];
};

/** Articles and claims that hold the words, newest first. */
export async function searchAll(viewer: Viewer, q: string): Promise<Hits> {
  permit(can(viewer, "article.read"));
  const words = q.trim();
  if (words === "") return { articles: [], claims: [] };
  const held = containing(words);
  const [articles, claims] = await Promise.all([
    db.article.findMany({
      where: { OR: [{ title: held }, { outlet: held }] },
      select: { id: true, title: true, outlet: true },
      orderBy: { createdAt: "desc" },
      take: MOST,
    }),
    db.claim.findMany({
      where: { withdrawnAt: null, OR: [{ statement: held }, { claimant: held }] },
      select: { id: true, articleId: true, statement: true },
      orderBy: { createdAt: "desc" },
      take: MOST,
    }),
  ]);
  return { articles, claims };
}
