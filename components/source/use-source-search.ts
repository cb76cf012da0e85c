import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { ListedSource } from "#domain/source/source-filter.ts";

type Found = { words: string; sources: ListedSource[]; state: "idle" | "loading" | "loaded" | "unreachable" };

const SEARCH_DEBOUNCE_MS = 180;
const MAX_SHOWN = 8;

/** Sources of the library with these words. */
export function useSourceSearch(words: string): Found {
  const [found, setFound] = useState<Found>({ words: "", sources: [], state: "idle" });
  const query = words.trim();
  useEffect(() => {
    if (query.length < 2) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<{ sources: ListedSource[] }>("GET", `/sources?q=${encodeURIComponent(cutAtGrapheme(query, 200))}`).then(
        ({ value }) =>
          isOver || setFound({ words: query, sources: value.sources.slice(0, MAX_SHOWN), state: "loaded" }),
        () => isOver || setFound({ words: query, sources: [], state: "unreachable" }),
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query]);
  if (query.length < 2) return { words: query, sources: [], state: "idle" };
  return found.words === query ? found : { words: query, sources: [], state: "loading" };
}
