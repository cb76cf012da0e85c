"use client";
import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import type { Source } from "#domain/source.ts";

/** Pause in typing after which the library is searched. */
const SEARCH_DEBOUNCE_MS = 300;

/** As many as fit without scrolling. */
const MAX_SUGGESTIONS = 4;

/** Sources of the library that contain the words, to be used again. None while the server does not respond. */
export function SourceSuggestions({ words, onTake }: { words: string; onTake: (source: Source) => void }) {
  const [found, setFound] = useState<{ words: string; sources: Source[] }>({ words: "", sources: [] });
  const query = cutAtGrapheme(words.trim(), 200);
  useEffect(() => {
    if (query.length < 3) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<{ sources: Source[] }>("GET", `/sources?q=${encodeURIComponent(query)}`).then(
        ({ value }) => isOver || setFound({ words: query, sources: value.sources.slice(0, MAX_SUGGESTIONS) }),
        () => undefined,
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query]);
  const others =
    found.words === query ? found.sources.filter(({ title, url }) => title !== query && url !== query) : [];
  if (others.length === 0) return null;
  return (
    <ul className="suggestions" aria-label="Sources in the library">
      {others.map((source) => (
        <li key={source.id}>
          <Button kind="plain" onClick={() => onTake(source)}>
            Use “{source.title}”{source.publisher ? `, ${source.publisher}` : ""}
          </Button>
        </li>
      ))}
    </ul>
  );
}
