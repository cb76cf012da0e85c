import { useEffect, useState } from "react";
import { send } from "#client/api.ts";

type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; statement: string }[];
};
type Found = Hits & { words: string; state: "idle" | "asking" | "found" | "unreachable" };

const NOTHING = { articles: [], claims: [] };

const SEARCH_DEBOUNCE_MS = 180;

/** Articles and claims that contain the words, from the server. */
export function useHits(words: string): Found {
  const [found, setFound] = useState<Found>({ ...NOTHING, words: "", state: "idle" });
  const asked = words.trim();
  useEffect(() => {
    if (asked.length < 2) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<Hits>("GET", `/search?q=${encodeURIComponent(asked.slice(0, 200))}`).then(
        ({ value }) => isOver || setFound({ ...value, words: asked, state: "found" }),
        () => isOver || setFound({ ...NOTHING, words: asked, state: "unreachable" }),
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked.length < 2) return { ...NOTHING, words: asked, state: "idle" };
  return found.words === asked ? found : { ...NOTHING, words: asked, state: "asking" };
}
