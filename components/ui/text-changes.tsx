import { useMemo } from "react";
import { shownDiff } from "#domain/anchoring/shown-diff.ts";
import { MeaningChanges } from "./meaning-changes.tsx";
import { WordChanges } from "./word-changes.tsx";

type TextChangesProps = {
  before: string;
  after: string;
  /** Where it is known, changes of numbers and negations are said in words too. */
  language?: string;
};

/** The changes from one text to another, word by word. Of long texts only the part that changed is shown. */
export function TextChanges({ before, after, language }: TextChangesProps) {
  const { diff, isExcerpt } = useMemo(() => shownDiff(before, after), [before, after]);
  return (
    <>
      {isExcerpt && (
        <p className="quiet small">
          Too much changed to show it word by word here. These are the first words before and after.
        </p>
      )}
      <WordChanges diff={diff} />
      {language !== undefined && !isExcerpt && <MeaningChanges diff={diff} language={language} />}
    </>
  );
}
