import type { SearchResult } from "#domain/search/search-hit.ts";

/** What a reader of the results should know about how they were found. */
export function SearchNotes({ typed, result }: { typed: string; result: SearchResult }) {
  const { instead, unread, isIncomplete } = result;
  return (
    <div role="status" className="search-notes">
      {instead !== undefined && (
        <p>
          Showing results for <strong dir="auto">{instead}</strong>. No text has <span dir="auto">“{typed}”</span>.
        </p>
      )}
      {unread.length > 0 && (
        <p>
          Searched for as words: <span dir="auto">{unread.join(", ")}</span>.
        </p>
      )}
      {isIncomplete && <p>Older texts are still being added to the search. Try again in a few minutes.</p>}
    </div>
  );
}
