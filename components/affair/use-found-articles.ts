"use client";
import { useEffect, useState } from "react";
import { articlesWith, type FoundArticle } from "#client/affairs.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";

const SEARCH_DEBOUNCE_MS = 180;

type Found = { articles: FoundArticle[] | null; problem: string | null };

/** The latest articles with these words; null before the first answer. Without words, the latest of all. */
export function useFoundArticles(words: string): Found {
  const [found, setFound] = useState<Found>({ articles: null, problem: null });
  const query = cutAtGrapheme(words.trim(), 200);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      articlesWith(query).then(
        (articles) => isOver || setFound({ articles, problem: null }),
        (error) => isOver || setFound({ articles: [], problem: problemSentence(error) }),
      );
    }, SEARCH_DEBOUNCE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}
