import { type Difference, differenceInWords } from "#domain/similarity/differences.ts";

/** What differs between two statements, each difference in words. Nothing where none was found. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <ul className="differences" aria-label="What differs">
      {differences.map((difference) => (
        <li key={difference.kind} dir="auto">
          {differenceInWords(difference)}
        </li>
      ))}
    </ul>
  );
}
