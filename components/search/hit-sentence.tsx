import type { SearchHit } from "#domain/search/search-hit.ts";

/** The sentence of a hit with the words marked. */
export function HitSentence({ hit }: { hit: Pick<SearchHit, "before" | "exact" | "after" | "marks" | "language"> }) {
  const { before, exact, after, marks, language } = hit;
  return (
    <span lang={language} dir="auto">
      {before}
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {exact.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className="hit-mark">{exact.slice(start, end)}</mark>
        </span>
      ))}
      {after}
    </span>
  );
}
