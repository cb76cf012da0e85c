import { ArticleTable } from "#components/article-list/article-table.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { addressWith } from "#domain/address-fields.ts";
import { affairAddress } from "#domain/affair.ts";
import type { ArticleRow } from "#domain/article-filter.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { ChosenOfAffair } from "./chosen-of-affair.tsx";

type AffairArticlesProps = {
  viewer: Viewer;
  affairId: string;
  listed: { articles: ArticleRow[]; nextCursor?: string };
  /** The cursor of this page; undefined on the first. */
  after: string | undefined;
};

/** The articles of an affair with their progress, a page of them. */
export function AffairArticles({ viewer, affairId, listed: { articles, nextCursor }, after }: AffairArticlesProps) {
  const address = affairAddress(affairId);
  if (articles.length === 0)
    return (
      <section className="empty">
        <h2>No articles yet</h2>
        <p>Add articles here, or open an article and choose Add to affair.</p>
      </section>
    );
  return (
    <section className="affair-section" aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      <ChosenOfAffair viewer={viewer} affairId={affairId}>
        <ArticleTable
          articles={articles}
          isChoosing={can(viewer, "assignment.make")}
          seesWork={can(viewer, "work.read")}
        />
      </ChosenOfAffair>
      <PageLinks
        label="Pages of the articles"
        first={after ? address : null}
        next={nextCursor ? addressWith(address, { after: nextCursor }) : null}
        size={50}
      />
    </section>
  );
}
