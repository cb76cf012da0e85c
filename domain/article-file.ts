import { LARGEST_FILE, TOO_LARGE } from "./article.ts";

/** Endings of the files an article can be imported from. */
export const ARTICLE_FILES = [".txt", ".text", ".html", ".htm", ".xhtml"] as const;

/** Why a file cannot be an article, as a sentence for the person who chose it; null when it may be one. */
export function fileFault({ name, size }: { name: string; size: number }): string | null {
  const lower = name.toLowerCase();
  if (!ARTICLE_FILES.some((ending) => lower.endsWith(ending)))
    return "Only .txt and .html files can be imported. Save the article as one of them, or copy its text and paste it.";
  if (size === 0) return "This file is empty.";
  return size > LARGEST_FILE ? TOO_LARGE : null;
}
