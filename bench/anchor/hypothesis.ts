import search from "approx-string-match";
import type { Passage, QuoteSelector } from "#domain/anchoring/selectors.ts";

/**
 * Finds a quote as Hypothesis does: all exact matches, else the best approximate ones anywhere in the text. The score
 * weighs quote 50, prefix 20, suffix 20 and position 2. The best match is taken, however low its score.
 */
export function anchorAsHypothesis(text: string, quote: QuoteSelector, hint: number): Passage | null {
  const scored = hitsOf(text, quote.exact).map(({ start, end, errors }) => {
    const similarity = 1 - errors / quote.exact.length;
    const before = likeness(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix);
    const after = likeness(text.slice(end, end + quote.suffix.length), quote.suffix);
    const near = 1 - Math.abs(start - hint) / text.length;
    return { start, end, score: (50 * similarity + 20 * before + 20 * after + 2 * near) / 92 };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best ? { start: best.start, end: best.end } : null;
}

function hitsOf(text: string, exact: string) {
  const hits = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    hits.push({ start, end: start + exact.length, errors: 0 });
  }
  return hits.length > 0 ? hits : search(text, exact, Math.min(256, exact.length / 2));
}

function likeness(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  return 1 - (search(text, context, context.length)[0]?.errors ?? context.length) / context.length;
}
