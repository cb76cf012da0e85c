import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestedArticle, titleOfArticlePage } from "#app/requested-article.ts";
import { NewVersionDesk } from "#components/version/new-version-desk.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { can } from "#domain/permissions.ts";
import { requestsOfVersions } from "#server/corrections/list.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

type Props = PageProps<"/articles/[articleId]/new-version">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfArticlePage(params, "New version");
}

/** The page that imports a new version of an article. */
export default async function NewVersionPage({ params }: Props) {
  const { viewer, article } = await requestedArticle(params);
  if (!can(viewer, "version.import", article.importedBy.id)) redirect(articleAddress(article.id));
  const [requests, scale] = await Promise.all([requestsOfVersions(viewer, article.id, []), ratingScale(viewer)]);
  return (
    <main id="main">
      <NewVersionDesk article={article} requests={requests} scale={scale} />
    </main>
  );
}
