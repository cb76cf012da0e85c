import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RequestList } from "#components/correction/request-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { VersionList } from "#components/version/version-list.tsx";
import { articleAddress, newVersionAddress } from "#domain/addresses.ts";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { findArticle } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { requestsInArticle } from "#server/corrections/requests.ts";
import { versionsOfArticle } from "#server/versions/list.ts";

export const metadata: Metadata = { title: "Versions" };

export default async function VersionsPage({ params }: { params: Promise<{ articleId: string }> }) {
  const viewer = await signedInViewer();
  const id = Id.safeParse((await params).articleId);
  const article = id.success ? await findArticle(viewer, id.data) : null;
  if (!article) notFound();
  const [{ versions }, { requests }] = await Promise.all([
    versionsOfArticle(viewer, article.id),
    requestsInArticle(viewer, article.id),
  ]);
  return (
    <main className="page narrow versions" id="main">
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
