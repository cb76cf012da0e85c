import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KindChoice } from "#components/search/kind-choice.tsx";
import { SearchForm } from "#components/search/search-form.tsx";
import { SearchHelp } from "#components/search/search-help.tsx";
import { SearchResults } from "#components/search/search-results.tsx";
import { filterIn } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { SearchInput } from "#domain/search/search-hit.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { searchAll } from "#server/search/search-all.ts";

export const metadata: Metadata = { title: "Search" };

/** A search of all texts that the viewer may read. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "article.read")) redirect("/");
  const { q = "", ...filter } = filterIn(SearchInput.partial(), await searchParams);
  const input = { q, ...filter };
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Search</h1>
      </div>
      <SearchForm input={input} />
      {q === "" ? (
        <SearchHelp />
      ) : (
        <>
          <KindChoice input={input} />
          <SearchResults input={input} result={await searchAll(viewer, input)} />
        </>
      )}
    </main>
  );
}
