import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";

type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; articleTitle: string; statement: string }[];
};
type HitsState = Hits & { words: string; state: "idle" | "loading" | "loaded" | "unreachable" };

const NOTHING = { articles: [], claims: [] };

const SEARCH_DEBOUNCE_MS = 180;

/** Articles and claims that contain the words, from the server. */
export function useHits(words: string): HitsState {
  const [result, setResult] = useState<HitsState>({ ...NOTHING, words: "", state: "idle" });
  const query = words.trim();
  useEffect(() => {
    if (query.length < 2) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<Hits>("GET", `/search?q=${encodeURIComponent(cutAtGrapheme(query, 200))}`).then(
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
