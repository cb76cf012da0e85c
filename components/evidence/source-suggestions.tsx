"use client";
import { useEffect, useState } from "react";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import type { Source } from "#domain/source.ts";

/** Milliseconds of quiet before the library is asked. */
const QUIET = 300;

/** Suggestions at once: what fits without scrolling. */
const MOST = 4;

/** Sources of the library that hold the words, to be used again. Without an answer there are none. */
export function SourceSuggestions({ words, onTake }: { words: string; onTake: (source: Source) => void }) {
  const [found, setFound] = useState<{ words: string; sources: Source[] }>({ words: "", sources: [] });
  const asked = words.trim().slice(0, 200);
  useEffect(() => {
    if (asked.length < 3) return;
    let isOver = false;
    const timer = setTimeout(() => {
      send<{ sources: Source[] }>("GET", `/sources?q=${encodeURIComponent(asked)}`).then(
        ({ value }) => isOver || setFound({ words: asked, sources: value.sources.slice(0, MOST) }),
        () => undefined,
      );
    }, QUIET);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked]);
  const others =
    found.words === asked ? found.sources.filter(({ title, url }) => title !== asked && url !== asked) : [];
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
