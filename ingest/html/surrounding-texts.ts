import { type DocumentNode, textblocksOf } from "#domain/document.ts";

/** Shorter texts are not searched for inside paragraphs, because they can occur there by chance. */
const MIN_SEARCH_LENGTH = 40;

/** Limit of characters to search (0.2 s). Above it, texts of the article can be listed as left out. */
const MAX_SEARCHED_CHARACTERS = 200_000_000;

/** The texts of a page that are not in its article, whose paragraphs Readability may have joined or split. */
export function surroundingTexts(page: string[], article: DocumentNode[], title: string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const text of textsOf(article)) counts.set(normalized(text), (counts.get(normalized(text)) ?? 0) + 1);
  const articleText = [...counts.keys()].join("");
  let searched = 0;
  const isInside = (key: string) => {
    if (key.length < MIN_SEARCH_LENGTH || searched > MAX_SEARCHED_CHARACTERS) return false;
    searched += articleText.length;
    return articleText.includes(key);
  };
  return page.filter((text) => {
    const key = normalized(text);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0 && key !== normalized(title ?? "") && !isInside(key);
  });
}

export const textsOf = (blocks: DocumentNode[]) =>
  blocks.flatMap((block) => textblocksOf(block).map(({ text }) => text)).filter((text) => text.trim() !== "");

const normalized = (text: string) => text.normalize("NFC").replace(/\s+/g, "");
