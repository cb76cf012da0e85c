import type { ReactNode } from "react";
import type { ComparedPart } from "#domain/comparison/compared-part.ts";

type PartChoiceProps = {
  part: Pick<ComparedPart, "number" | "changes">;
  /** A link or a button that shows the part of this number. */
  choose: (number: number, label: string, isCurrent: boolean) => ReactNode;
};

/** The parts of a comparison that is too long for one page. Nothing where there is only one. */
export function PartChoice({ part: { number, changes }, choose }: PartChoiceProps) {
  if (changes.length < 2) return null;
  return (
    <nav className="part-choice" aria-label="Parts of the comparison">
      <p>
        Part {number} of {changes.length}. {changesIn(changes[number - 1] ?? 0)}
      </p>
      <ol>
        {changes.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are known by their number
          <li key={index} className={count === 0 ? "quiet" : undefined} title={changesIn(count)}>
            {choose(index + 1, `Part ${index + 1}`, index + 1 === number)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function changesIn(count: number): string {
  if (count === 0) return "Nothing in it changed.";
  return count === 1 ? "One paragraph in it changed." : `${count.toLocaleString("en")} paragraphs in it changed.`;
}
