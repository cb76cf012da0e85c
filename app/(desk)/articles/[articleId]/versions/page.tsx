import type { Metadata } from "next";
import { requestedArticle } from "#app/requested-article.ts";
import { RequestList } from "#components/correction/request-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { VersionList } from "#components/version/version-list.tsx";
import { articleAddress, newVersionAddress } from "#domain/addresses.ts";
import { can } from "#domain/permissions.ts";
import { requestsInArticle } from "#server/corrections/requests.ts";
import { versionsOfArticle } from "#server/versions/list.ts";

export const metadata: Metadata = { title: "Versions" };

export default async function VersionsPage({ params }: PageProps<"/articles/[articleId]/versions">) {
  const { viewer, article } = await requestedArticle(params);
  const [{ versions }, { requests }] = await Promise.all([
    versionsOfArticle(viewer, article.id),
    requestsInArticle(viewer, article.id),
  ]);
  return (
    <main className="page narrow" id="main">
      <div className="page-head">
        <h1>
          Versions of <bdi lang={article.language}>{article.title}</bdi>
        </h1>
        <div className="end">
          <Link href={articleAddress(article.id)}>Back to the article</Link>
          {can(viewer, "version.import", article.importedBy.id) && (
            <ButtonLink kind="main" href={newVersionAddress(article.id)}>
              New version
            </ButtonLink>
          )}
        </div>
      </div>
      <VersionList articleId={article.id} versions={versions} requests={requests} />
      <RequestList requests={requests.filter(({ madeInVersion }) => madeInVersion === null)} />
    </main>
  );
}
