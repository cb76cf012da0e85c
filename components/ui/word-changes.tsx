import { Fragment } from "react";
import type { WordChange } from "#domain/anchoring/word-diff.ts";

/** Old words struck through, new ones underlined. */
export function WordChanges({ diff }: { diff: WordChange[] }) {
  return (
    <span className="word-changes" dir="auto">
      {diff.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "same") return <Fragment key={key}>{text}</Fragment>;
        const words = text.trim();
        const [before, after] = text.split(words || text);
        const Change = kind === "cut" ? "del" : "ins";
        // White space is left out, because its line would join one word to the next.
        return (
          <Fragment key={key}>
            {before}
            <Change>{words || text}</Change>
            {after}
          </Fragment>
        );
      })}
    </span>
  );
}
