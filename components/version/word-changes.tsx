import type { WordChange } from "#domain/anchoring/word-diff.ts";

/** Old words struck through, new ones underlined, the rest as it is. */
export function WordChanges({ diff }: { diff: WordChange[] }) {
  return (
    <span className="word-changes" dir="auto">
      {diff.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "cut") return <del key={key}>{text}</del>;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
