import { PageLinks } from "#components/ui/page-links.tsx";
import { type SearchInput, type SearchResult, searchAddress } from "#domain/search/search-hit.ts";
import { SEARCH_KIND_KEYS } from "#domain/search/search-kind.ts";
import { HitList } from "./hit-list.tsx";
import { SearchNotes } from "./search-notes.tsx";

/** The hits of a search, by kind, and what was forgiven. */
export function SearchResults({ input, result }: { input: SearchInput; result: SearchResult }) {
  const { after, ...first } = input;
  const { hits, nextCursor } = result;
  const kinds = SEARCH_KIND_KEYS.flatMap((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return own.length > 0 ? [{ kind, hits: own }] : [];
  });
  return (
    <>
      <SearchNotes typed={input.q} result={result} />
      {kinds.map(({ kind, hits: own }) => (
        <HitList key={kind} kind={kind} hits={own} />
      ))}
      {hits.length === 0 && (
        <section className="empty">
          <h2>
            No results for “<bdi>{input.q}</bdi>”
          </h2>
          <p>
            Check the spelling, use fewer words, or search in everything. You find what you may read: the verdicts of
            others on a claim appear after you have submitted yours.
          </p>
        </section>
      )}
      <PageLinks
        label="Pages of results"
        first={after ? searchAddress(first) : null}
        next={nextCursor ? searchAddress({ ...first, after: nextCursor }) : null}
        size={24}
      />
    </>
  );
}
