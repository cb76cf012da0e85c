import { Link } from "#components/ui/link.tsx";
import { type ArticleSort, articlesAddress } from "#domain/article-filter.ts";

/** Replaces the list when it is empty, and says what to do. */
export function EmptyArticleList({ isFiltered, sort }: { isFiltered: boolean; sort: ArticleSort }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching articles</h2>
        <p>
          Nothing matches both the search and the filters. <Link href={articlesAddress({ sort })}>Clear filters</Link>{" "}
          to see every article.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>Nothing to check yet</h2>
      <p>
        <Link href="/articles/new">Import the first article</Link>: paste its text, choose files or give a web address.
        To import many files at once, use the command line:
      </p>
      <p>
        <code>npm run galley -- import FILE…</code>
      </p>
    </section>
  );
}
