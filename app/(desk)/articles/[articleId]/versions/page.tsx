import type { Metadata } from "next";
import { requestedArticle, titleOfArticlePage } from "#app/requested-article.ts";
import { RequestList } from "#components/correction/request-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { VersionList } from "#components/version/version-list.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { articleAddress, newVersionAddress, versionsAddress } from "#domain/addresses.ts";
import { PageQuery } from "#domain/page-query.ts";
import { can } from "#domain/permissions.ts";
import { requestsOfVersions } from "#server/corrections/list.ts";
import { VERSIONS_PAGE_SIZE, versionsOfArticle } from "#server/versions/list.ts";

type Props = PageProps<"/articles/[articleId]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfArticlePage(params, "Versions");
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { viewer, article } = await requestedArticle(params);
  const { after } = filterIn(PageQuery, await searchParams);
  const { versions, nextCursor } = await versionsOfArticle(viewer, article.id, { after });
  const numbers = versions.map(({ number }) => number);
  const requests = await requestsOfVersions(viewer, article.id, numbers);
  const address = versionsAddress(article.id);
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
      <VersionList articleId={article.id} current={article.currentVersion} versions={versions} requests={requests} />
      <PageLinks
        label="Pages of the versions"
        first={after ? address : null}
        next={nextCursor ? `${address}?after=${nextCursor}` : null}
        size={VERSIONS_PAGE_SIZE}
      />
      <RequestList requests={requests.filter(({ madeInVersion }) => madeInVersion === null)} />
    </main>
  );
}
