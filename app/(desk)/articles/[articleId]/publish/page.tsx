import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestedArticle, titleOfArticlePage } from "#app/requested-article.ts";
import { EditionList } from "#components/edition/edition-list.tsx";
import { PublishForm } from "#components/edition/publish-form.tsx";
import { PublishedNotice } from "#components/edition/published-notice.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { articleAddress, publishingAddress } from "#domain/addresses.ts";
import { PageQuery } from "#domain/page-query.ts";
import { can } from "#domain/permissions.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import { EDITIONS_PAGE_SIZE, editionsOfArticle, readChecklist, whyNotPublished } from "#server/editions/editions.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

type Props = PageProps<"/articles/[articleId]/publish">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return titleOfArticlePage(params, "Publish");
}

/** The page on which an editor publishes the report of an article, and withdraws it. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { viewer, article } = await requestedArticle(params);
  if (!can(viewer, "report.publish")) redirect(articleAddress(article.id));
  const { after } = filterIn(PageQuery, await searchParams);
  const whyNot = await whyNotPublished(viewer, article);
  const [checklist, { published, editions, nextCursor }, scale] = await Promise.all([
    whyNot === null ? readChecklist(viewer, article.id) : null,
    editionsOfArticle(viewer, article.id, { after }),
    ratingScale(viewer),
  ]);
  const address = publishingAddress(article.id);
  return (
    <main className="page narrow editions" id="main">
      <div className="page-head">
        <h1>
          Publish <bdi lang={article.language}>{article.title}</bdi>
        </h1>
        <div className="end">
          <Link href={articleAddress(article.id)}>Back to the article</Link>
        </div>
      </div>
      {published && (
        <PublishedNotice
          {...{ articleId: article.id, published, personId: viewer.id }}
          isArchived={article.archivedAt !== null}
        />
      )}
      {checklist ? (
        <PublishForm
          key={checklist.version}
          {...{ articleId: article.id, personId: viewer.id, ...checklist }}
          number={(published?.edition ?? 0) + 1}
          languages={labelLanguages(scale)}
        />
      ) : (
        <p>{whyNot}</p>
      )}
      {editions.length > 0 && (
        <section aria-labelledby="editions-title">
          <h2 id="editions-title">Editions</h2>
          <EditionList editions={editions} />
          <PageLinks
            label="Pages of the editions"
            first={after ? address : null}
            next={nextCursor ? `${address}?after=${nextCursor}` : null}
            size={EDITIONS_PAGE_SIZE}
          />
        </section>
      )}
    </main>
  );
}
