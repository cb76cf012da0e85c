import { useEffect, useState } from "react";
import { send } from "#client/api.ts";

type Hits = {
  articles: { id: string; title: string; outlet: string | null }[];
  claims: { id: string; articleId: string; statement: string }[];
};
type Found = Hits & { words: string; state: "idle" | "asking" | "found" | "unreachable" };

const NOTHING = { articles: [], claims: [] };

/** Milliseconds of quiet before the server is asked. */
const QUIET = 180;

/** Articles and claims that hold the words, from the server. */
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
    }, QUIET);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked.length < 2) return { ...NOTHING, words: asked, state: "idle" };
  return found.words === asked ? found : { ...NOTHING, words: asked, state: "asking" };
}
