import type { Anchor } from "#domain/claim.ts";

/** The words a lost claim had, with the words around them. */
export function LostWords({ anchor: { prefix, exact, suffix } }: { anchor: Anchor }) {
  return (
    <span className="old-words" dir="auto">
      <span className="quiet">{prefix.trim() && `…${prefix.replace(/^\S*\s/, " ")}`}</span>
      <del>{exact}</del>
      <span className="quiet">{suffix.trim() && `${suffix.replace(/\s\S*$/, " ")}…`}</span>
    </span>
  );
}
