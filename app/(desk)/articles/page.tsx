import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ListedArticles } from "#components/affair/listed-articles.tsx";
import { ArticleFilters } from "#components/article-list/article-filters.tsx";
import { ArticleTable } from "#components/article-list/article-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { ArticleFilter, articlesAddress } from "#domain/article-filter.ts";
import { can } from "#domain/permissions.ts";
import { affairChoices } from "#server/affairs/list.ts";
import { articleFacets, listArticles } from "#server/articles/list.ts";
import { signedInViewer } from "#server/auth/viewer.ts";

export const metadata: Metadata = { title: "Articles" };

/** The list of articles, with the progress of the check of each. */
export default async function ArticlesPage({ searchParams }: PageProps<"/articles">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const filter = filterIn(ArticleFilter, await searchParams);
  const [{ articles, total, nextCursor }, facets, affairs] = await Promise.all([
    listArticles(viewer, filter),
    articleFacets(viewer),
    affairChoices(viewer),
  ]);
  const { after, ...first } = filter;
  const isEmpty = articles.length === 0 && !isFiltered(filter) && !after;
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Articles</h1>
        <p className="quiet" role="status">
          {total.toLocaleString("en")} {total === 1 ? "article" : "articles"}
        </p>
        <div className="end">
          <ButtonLink kind="main" href="/articles/new">
            Import article
          </ButtonLink>
        </div>
      </div>
      {!isEmpty && <ArticleFilters filter={filter} facets={{ ...facets, affairs }} />}
      {articles.length > 0 ? (
        <ListedArticles viewer={viewer}>
          <ArticleTable
            articles={articles}
            isChoosing={can(viewer, "assignment.make")}
            seesWork={can(viewer, "work.read")}
          />
        </ListedArticles>
      ) : (
        <EmptyList
          noun={["article", "articles"]}
          isFiltered={!isEmpty}
          words={filter.q}
          wholeList={articlesAddress({ sort: filter.sort })}
          title="Nothing to check yet"
        >
          <p>
            <Link href="/articles/new">Import the first article</Link>: paste its text, choose files or give a web
            address. To import many files at once, use the command line:
          </p>
          <p>
            <code>npm run galley -- import FILE…</code>
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? articlesAddress(first) : null}
        next={nextCursor ? articlesAddress({ ...first, after: nextCursor }) : null}
        size={50}
      />
    </main>
  );
}
