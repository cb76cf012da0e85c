"use client";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { type SearchInput, searchAddress } from "#domain/search/search-hit.ts";

/** The field in which a search is typed. The results follow while somebody types. */
export function SearchForm({ input }: { input: Partial<SearchInput> }) {
  const { after: _, ...shown } = input;
  return (
    <FilterForm path="/search" address={searchAddress(shown)}>
      {input.kind && <input type="hidden" name="kind" value={input.kind} />}
      <label className="filter search-words">
        <span>Words, phrases and filters</span>
        {/* biome-ignore lint/a11y/noAutofocus: people open this page to type here */}
        <input className="input" type="search" name="q" maxLength={200} defaultValue={input.q} autoFocus />
      </label>
      <label className="search-archived">
        <input type="checkbox" name="archived" value="1" defaultChecked={input.archived === "1"} /> Archived articles
        too
      </label>
    </FilterForm>
  );
}
