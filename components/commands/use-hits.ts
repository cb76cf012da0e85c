import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { SearchResult } from "#domain/search/search-hit.ts";

type HitsState = SearchResult & { words: string; state: "idle" | "loading" | "loaded" | "unreachable" };

const NOTHING: SearchResult = { hits: [], unread: [], isIncomplete: false };

const SEARCH_DEBOUNCE_MS = 180;

/** What a search for the words finds, from the server. */
export function useHits(words: string): HitsState {
  const [result, setResult] = useState<HitsState>({ ...NOTHING, words: "", state: "idle" });
  const query = words.trim();
  useEffect(() => {
    if (query.length < 2) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<SearchResult>("GET", `/search?q=${encodeURIComponent(cutAtGrapheme(query, 200))}`).then(
        ({ value }) => isOver || setResult({ ...value, words: query, state: "loaded" }),
        () => isOver || setResult({ ...NOTHING, words: query, state: "unreachable" }),
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query]);
  if (query.length < 2) return { ...NOTHING, words: query, state: "idle" };
  return result.words === query ? result : { ...NOTHING, words: query, state: "loading" };
}
