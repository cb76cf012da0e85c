import "server-only";
import { articleAddress } from "#domain/addresses.ts";
import type { SightedArticle } from "#domain/report-claim-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";

/** Articles that are named of one cluster. */
const MAX_ARTICLES = 50;

type Row = Pick<SightedArticle, "title" | "outlet"> & {
  clusterId: string;
  id: string;
  url: string | null;
  at: Date | null;
};

/**
 * The articles in which clusters were seen, by the id of the cluster and then of the article, the earliest first. An
 * article without a date counts from its import. For viewers who may read all articles.
 */
export async function sightedArticles(
  tx: Transaction,
  clusterIds: string[],
): Promise<Map<string, Map<string, SightedArticle>>> {
  const found = new Map<string, Map<string, SightedArticle>>();
  if (clusterIds.length === 0) return found;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT k.id AS "clusterId", a.id, a.title, a.outlet, a.url, a."publishedAt" AS at
    FROM unnest(${[...new Set(clusterIds)]}::uuid[]) AS k(id) CROSS JOIN LATERAL (
      SELECT * FROM "Article" WHERE id IN (
        SELECT "articleId" FROM "Claim" WHERE "clusterId" = k.id AND "withdrawnAt" IS NULL)
      ORDER BY coalesce("publishedAt", "createdAt"), id LIMIT ${MAX_ARTICLES}) a
    ORDER BY k.id, coalesce(a."publishedAt", a."createdAt"), a.id`;
  for (const { clusterId, id, title, outlet, url, at } of rows) {
    const address = safeUrl(url) ?? publicUrl() + articleAddress(id);
    const articles = found.get(clusterId) ?? new Map<string, SightedArticle>();
    found.set(clusterId, articles.set(id, { address, title, outlet, publishedAt: at?.toISOString() ?? null }));
  }
  return found;
}

/** The other articles of the cluster of a claim. */
export const otherArticles = (
  found: Map<string, Map<string, SightedArticle>>,
  { cluster, articleId }: { cluster: { id: string } | null; articleId: string },
): SightedArticle[] =>
  cluster ? [...(found.get(cluster.id) ?? [])].flatMap(([id, article]) => (id === articleId ? [] : [article])) : [];
