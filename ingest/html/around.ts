import { type DocumentNode, textblocksOf } from "#domain/document.ts";

/** Shorter texts can stand in an article by chance, so only longer ones are looked for inside of its paragraphs. */
const TELLING = 40;

/** Characters gone through in looking, a fifth of a second's worth; a page that needs more lists more than it should. */
const MOST_SEARCHED = 200_000_000;

/**
 * Texts of a whole page that its main text does not have, in reading order. Main text is found by rebuilding the page,
 * where paragraphs are joined and parted, so that a block counts as taken over also inside of another.
 */
export function textsAround(page: string[], article: DocumentNode[], title: string | undefined): string[] {
  const taken = new Map<string, number>();
  for (const text of textsOf(article)) taken.set(plain(text), (taken.get(plain(text)) ?? 0) + 1);
  const whole = [...taken.keys()].join("");
  let searched = 0;
  const isInside = (key: string) => {
    if (key.length < TELLING || searched > MOST_SEARCHED) return false;
    searched += whole.length;
    return whole.includes(key);
  };
  return page.filter((text) => {
    const key = plain(text);
    const left = taken.get(key) ?? 0;
    if (left > 0) taken.set(key, left - 1);
    return left === 0 && key !== plain(title ?? "") && !isInside(key);
  });
}

export const textsOf = (blocks: DocumentNode[]) =>
  blocks.flatMap((block) => textblocksOf(block).map(({ text }) => text)).filter((text) => text.trim() !== "");

const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, "");
