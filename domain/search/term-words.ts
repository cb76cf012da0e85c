import type { SearchTerm } from "./search-query.ts";

/** A term of a search as the database reads it. */
export type TermWords = SearchTerm & {
  /** In order, as `search_text` writes them. */
  words: string[];
  /** What the word is reduced to, in each language of the newsroom. Empty for several words and for a quoted one. */
  stems: string[];
  /** Whether words that begin with the last one count too, because somebody may still be typing it. */
  isBeginning: boolean;
  /** Whether some language has it in nearly every text, such as “the”. */
  isCommon: boolean;
};

/** Scripts that put no spaces between words, and Korean. `search_text` has the same. */
const UNSPACED =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uAC00-\uD7AF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/**
 * The text of a term as one run, where it is written without spaces: its pairs overlap, `東京 京都 都` being `東京都`. Null
 * for other terms.
 */
export function unspacedRun({ words }: TermWords): string | null {
  if (!words.some(isUnspaced)) return null;
  return words.map((word) => (isUnspaced(word) ? ([...word][0] ?? "") : word)).join("");
}

const quoted = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/**
 * Terms as a tsquery. `loose` has the words of a phrase in any place: an index finds these without reading the texts.
 */
export function queryOf(terms: TermWords[], excluded: TermWords[], { loose }: { loose: boolean }): string {
  const required = requiredTerms(terms).map((term) => termQuery(term, loose));
  // A text that has the words of an excluded phrase apart is not excluded.
  const without = (loose ? excluded.filter(({ words }) => words.length === 1) : excluded).map(
    (term) => `!${termQuery(term, false)}`,
  );
  return [...required, ...without].join(" & ");
}

/** All terms, without those that nearly every text has, unless there are no others. */
function requiredTerms(terms: TermWords[]): TermWords[] {
  const rare = terms.filter(({ isCommon }) => !isCommon);
  return rare.length > 0 ? rare : terms;
}

function termQuery({ words, stems, isBeginning }: TermWords, loose: boolean): string {
  const [first = ""] = words;
  if (words.length === 1 && !isUnspaced(first)) {
    const forms = [isBeginning ? `${quoted(first)}:*` : quoted(first), ...stems.map(quoted)];
    return `(${[...new Set(forms)].join(" | ")})`;
  }
  const parts = words.map((word, index) => {
    // The last character of a run is the beginning of a pair where the text goes on.
    const isOpen = isUnspaced(word) ? [...word].length === 1 : isBeginning && index === words.length - 1;
    return isOpen ? `${quoted(word)}:*` : quoted(word);
  });
  return `(${parts.join(loose ? " & " : " <-> ")})`;
}
