import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestedArticle } from "#app/requested-article.ts";
import { NewVersionDesk } from "#components/version/new-version-desk.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { can } from "#domain/permissions.ts";
import { readVersion } from "#server/articles/articles.ts";
import { allClaimsInArticle } from "#server/claims/claims.ts";
import { requestsInArticle } from "#server/corrections/requests.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export const metadata: Metadata = { title: "New version" };

/** The page that imports a new version of an article. */
export default async function NewVersionPage({ params }: PageProps<"/articles/[articleId]/new-version">) {
  const { viewer, article } = await requestedArticle(params);
  if (!can(viewer, "version.import", article.importedBy.id)) redirect(articleAddress(article.id));
  const [version, claims, { requests }, scale] = await Promise.all([
    readVersion(viewer, article.id, article.currentVersion),
    allClaimsInArticle(viewer, article.id),
    requestsInArticle(viewer, article.id),
    ratingScale(viewer),
  ]);
  return (
    <main id="main">
      <NewVersionDesk
        article={article}
        baseVersion={{ version, claims }}
        requests={requests.filter(({ madeInVersion }) => madeInVersion === null)}
        scale={scale}
      />
    </main>
  );
}
