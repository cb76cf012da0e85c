import type { Metadata } from "next";
import { findRequestedAffair, requestedAffair } from "#app/requested-affair.ts";
import { AffairActs } from "#components/affair/affair-acts.tsx";
import { AffairArticles } from "#components/affair/affair-articles.tsx";
import { ArticleTable } from "#components/article-list/article-table.tsx";
import { ExportClaims } from "#components/report/export-claims.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { addressWith, filterIn } from "#domain/address-fields.ts";
import { affairAddress } from "#domain/affair.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { FORMAT_CHOICES } from "#domain/exports/formats.ts";
import { can } from "#domain/permissions.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import { listArticles } from "#server/articles/list.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

type Props = PageProps<"/affairs/[affairId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findRequestedAffair(params))?.name ?? "Not found" };
}

/** The articles of an affair with their progress, and the way to its claims and its export. */
export default async function AffairPage({ params, searchParams }: Props) {
  const { viewer, affair } = await requestedAffair(params);
  const { id, name, description } = affair;
  const { after } = filterIn(ArticleFilter, await searchParams);
  const filter = ArticleFilter.parse({ affair: id, sort: "published", ...(after ? { after } : {}) });
  const [{ articles, total, nextCursor }, scale] = await Promise.all([
    listArticles(viewer, filter),
    ratingScale(viewer),
  ]);
  const hasClaims = articles.some(({ claims }) => claims > 0);
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1 dir="auto">{name}</h1>
        <p className="quiet">
          {affair.archived && "Archived. "}
          {total === 1 ? "One article" : `${total} articles`}
        </p>
        <div className="end">
          {hasClaims && <Link href={claimsAddress({ affair: id })}>All claims</Link>}
          {hasClaims && (
            <ExportClaims
              scope={{ affair: id }}
              what={name}
              claims={nextCursor || after ? null : articles.reduce((sum, { claims }) => sum + claims, 0)}
              formats={FORMAT_CHOICES}
              languages={labelLanguages(scale)}
            />
          )}
          {can(viewer, "affair.change") && <AffairActs affair={affair} />}
        </div>
      </div>
      {description && (
        <p className="affair-description" dir="auto">
          {description}
        </p>
      )}
      {articles.length > 0 ? (
        <AffairArticles viewer={viewer} affairId={id}>
          <ArticleTable
            articles={articles}
            isChoosing={can(viewer, "assignment.make")}
            seesWork={can(viewer, "work.read")}
          />
        </AffairArticles>
      ) : (
        <section className="empty">
          <h2>No articles yet</h2>
          <p>Add articles here, or select them in the list of articles and choose Add to affair.</p>
        </section>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? affairAddress(id) : null}
        next={nextCursor ? addressWith(affairAddress(id), { after: nextCursor }) : null}
        size={50}
      />
    </main>
  );
}
