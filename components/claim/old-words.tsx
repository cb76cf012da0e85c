import type { Anchor } from "#domain/claim.ts";

/** The words a lost claim had, between those that stood around them. */
export function OldWords({ anchor: { prefix, exact, suffix } }: { anchor: Anchor }) {
  return (
    <span className="old-words" dir="auto">
      <span className="quiet">{prefix.trim() && `…${prefix}`}</span>
      <del>{exact}</del>
      <span className="quiet">{suffix.trim() && `${suffix}…`}</span>
    </span>
  );
}
