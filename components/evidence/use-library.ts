import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { Source } from "#domain/source.ts";

/** Pause in typing after which the library is searched. */
const SEARCH_DEBOUNCE_MS = 250;

const MIN_LENGTH = 3;

type Found = { words: string; sources: Source[] };

/**
 * Sources of the library that contain the words. `isSearched` says whether they are for these words; it stays false while
 * the server does not respond.
 */
export function useLibrary(words: string): { sources: Source[]; isSearched: boolean } {
  const [found, setFound] = useState<Found>({ words: "", sources: [] });
  const query = cutAtGrapheme(words.trim(), 200);
  const isShort = query.length < MIN_LENGTH;
  useEffect(() => {
    if (isShort) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<{ sources: Source[] }>("GET", `/sources?q=${encodeURIComponent(query)}`).then(
        ({ value }) => isOver || setFound({ words: query, sources: value.sources }),
        () => undefined,
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query, isShort]);
  const isSearched = isShort || found.words === query;
  return { sources: isSearched && !isShort ? found.sources : [], isSearched };
}
