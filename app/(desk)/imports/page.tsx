import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FileImport } from "#components/import-annotations/file-import.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ImportQuery } from "#domain/imports/import-result.ts";
import { can } from "#domain/permissions.ts";
import { findArticle } from "#server/articles/articles.ts";
import { listArticles } from "#server/articles/list.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { openImport } from "#server/imports/import-job.ts";

export const metadata: Metadata = { title: "Import annotations and reviews" };

/** Brings in annotations of other programs, and reviews of other newsrooms. `?article=` chooses an article. */
export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "import.annotations")) redirect("/");
  const { article } = filterIn(ImportQuery, await searchParams);
  const [{ articles }, chosen, open] = await Promise.all([
    listArticles(viewer, ArticleFilter.parse({})),
    article ? findArticle(viewer, article) : null,
    openImport(viewer),
  ]);
  const listed = chosen && !articles.some(({ id }) => id === chosen.id) ? [chosen, ...articles] : articles;
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Import annotations and reviews</h1>
      </div>
      <p className="import-intro">
        Annotations of Hypothesis and other W3C annotations become claims in your articles, where their words are found.
        Reviews of other newsrooms (ClaimReview) become precedents.
        {can(viewer, "import.report") &&
          " A report that Galley exported as JSON comes in with its claims, verdicts and rulings, in the names of those who gave them."}
      </p>
      <FileImport articles={listed.map(({ id, title }) => [id, title])} articleId={chosen?.id ?? ""} open={open} />
    </main>
  );
}
