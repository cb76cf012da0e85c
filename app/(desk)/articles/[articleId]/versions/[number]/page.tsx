import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requestedArticle, titleOfArticlePage } from "#app/requested-article.ts";
import { ClaimsInVersion } from "#components/version/claims-in-version.tsx";
import { MarkedText } from "#components/version/marked-text.tsx";
import { drawnClaims } from "#components/version/outcomes.ts";
import { VersionNotice } from "#components/version/version-notice.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { readVersionText } from "#server/articles/articles.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { allClaimsOnVersion } from "#server/versions/comparison.ts";
import { readVersionSummary } from "#server/versions/list.ts";

type Props = PageProps<"/articles/[articleId]/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfArticlePage(params, `Version ${(await params).number}`);
}

/** An old version with its claims, for reading only. */
export default async function VersionPage({ params }: Props) {
  const { viewer, article } = await requestedArticle(params);
  const requested = Number((await params).number);
  if (!Number.isInteger(requested) || requested < 1 || requested > article.currentVersion) notFound();
  if (requested === article.currentVersion) redirect(articleAddress(article.id));
  const [version, { text, document }, claims, scale] = await Promise.all([
    readVersionSummary(viewer, article.id, requested),
    readVersionText(viewer, article.id, requested),
    allClaimsOnVersion(viewer, article.id, requested),
    ratingScale(viewer),
  ]);
  return (
    <main className="version-desk" id="main">
      <article className="sheet" dir="auto">
        <VersionNotice articleId={article.id} version={version} current={article.currentVersion} />
        {!text.startsWith(article.title) && <h1 dir="auto">{article.title}</h1>}
        <MarkedText document={document} language={article.language} claims={drawnClaims(claims)} />
      </article>
      <aside className="version-panel" aria-label="Claims">
        <ClaimsInVersion claims={claims} scale={scale} />
      </aside>
    </main>
  );
}
