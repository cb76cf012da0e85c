import "server-only";
import type { Affair } from "#domain/affair.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { listArticles } from "#server/articles/list.ts";
import { listClaims } from "#server/claims/list.ts";
import { clashesOfAffair } from "#server/clashes/list.ts";
import { clustersOfAffair } from "#server/clusters/of-affair.ts";
import { utterancesOfAffair } from "#server/quotations/of-affair.ts";
import { quotedPeople } from "#server/quotations/quoted-people.ts";
import { articlesByTime } from "./articles.ts";
import { relatedToAffair } from "./related.ts";

/** All that the page of an affair shows, as its viewer sees it: a page of its articles, and the first of everything else. */
export async function affairOverview(viewer: Viewer, { id }: Affair, after: string | undefined) {
  const filters = {
    waiting: ClaimFilter.parse({ affair: id, waiting: "1", sort: "oldest" }),
    ruled: ClaimFilter.parse({ affair: id, standing: "ruled" }),
  };
  const [articles, listed, open, rulings, quotations, people, clusters, clashes, related] = await Promise.all([
    articlesByTime(viewer, id),
    listArticles(viewer, ArticleFilter.parse({ affair: id, sort: "published", ...(after ? { after } : {}) })),
    listClaims(viewer, filters.waiting),
    listClaims(viewer, filters.ruled),
    utterancesOfAffair(viewer, id),
    quotedPeople(viewer, id),
    clustersOfAffair(viewer, id),
    clashesOfAffair(viewer, id),
    can(viewer, "affair.change") ? relatedToAffair(viewer, id) : [],
  ]);
  return { filters, articles, listed, open, rulings, quotations, people, clusters, clashes, related };
}
