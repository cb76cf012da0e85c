import { haveSameWords } from "#domain/anchoring/same-words.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { WordChange } from "#domain/anchoring/word-diff.ts";
import type { Anchor, AnchorState, Claim } from "#domain/claim.ts";
import { drawingOf } from "#domain/claim.ts";
import {
  type AnchorChange,
  type Comparison,
  VERSION_OUTCOMES,
  type VersionOutcome,
  type VersionSummary,
} from "#domain/version.ts";

/** What can become of a claim from one version to another, the kinds to review first. */
export const OUTCOMES = {
  changed: { sign: "≠", label: "Changed", says: "Found, but worded differently. Verdicts on the old words are stale." },
  lost: { sign: "∅", label: "Lost", says: "Their words are gone. They are kept in a list, with their old words." },
  struck: { sign: "×", label: "Struck out", says: "The outlet struck these words out. They are still in the text." },
  back: { sign: "↺", label: "Back", says: "Their own words are in the text again." },
  apart: { sign: "·", label: "On one side only", says: "They are not marked in the other version." },
  moved: { sign: "↕", label: "Moved", says: "The same words, elsewhere in the text." },
  shifted: { sign: "→", label: "Only shifted", says: "The same words. Only text before them was added or cut." },
  exact: { sign: "=", label: "Exact", says: "The same words in the same place." },
} as const;
export type OutcomeKind = keyof typeof OUTCOMES;

export type Outcome = {
  id: string;
  kind: OutcomeKind;
  /** Its number on this page, in the order of the newer text. */
  number: number;
  statement: string;
  rating: string | null;
  /** Its words where it was found last. */
  quote: string;
  /** From the old words to the new ones. */
  diff: WordChange[] | null;
  from: Passage | null;
  to: Passage | null;
};

type Unnumbered = Omit<Outcome, "number">;

/** What a new text would do to the claims of an article. `claims` are those of the current version. */
export function outcomesOfPreview(claims: Claim[], changes: AnchorChange[]): Outcome[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return inOrder(
    changes.flatMap((change): Unnumbered[] => {
      const claim = known.get(change.claimId);
      if (!claim) return [];
      const { anchor } = claim;
      return [
        {
          ...about(claim),
          kind: kindOf(anchor.state, change),
          quote: change.exact ?? change.was?.exact ?? anchor.exact,
          diff: change.diff ?? null,
          from: anchor.passage,
          to: change.passage,
        },
      ];
    }),
  );
}

/** What became of claims between two stored versions. */
export function outcomesOfComparison({ claims }: Pick<Comparison, "claims">): Outcome[] {
  return inOrder(
    claims.map(
      ({ claim, from, to, diff, onlyShifted }): Unnumbered => ({
        ...about(claim),
        kind: kindBetween(from, to, onlyShifted ?? false),
        quote: (to?.passage ? to : (from ?? to ?? claim.anchor)).exact,
        diff: diff ?? null,
        from: from?.passage ?? null,
        to: to?.passage ?? null,
      }),
    ),
  );
}

const about = (claim: Claim) => ({ id: claim.id, statement: claim.statement, rating: drawingOf(claim) });

function kindOf(was: AnchorState, { state: is, struckOut, shifted, diff }: AnchorChange): OutcomeKind {
  if (struckOut && !diff) return "struck";
  if ((is === "exact" || is === "moved") && (was === "changed" || was === "lost")) return "back";
  return shifted ? "shifted" : is;
}

function kindBetween(from: Anchor | null, to: Anchor | null, onlyShifted: boolean): OutcomeKind {
  if (!from || !to) return "apart";
  if (!to.passage) return "lost";
  if (!from.passage) return to.state === "changed" ? "changed" : "back";
  if (!haveSameWords(from.exact, to.exact)) return to.state === "changed" ? "changed" : "back";
  if (to.struckOut && !from.struckOut) return "struck";
  if (from.passage.start === to.passage.start) return "exact";
  return onlyShifted ? "shifted" : "moved";
}

/** In the order of the newer text; lost claims follow in the order of the older one. */
function inOrder(outcomes: Unnumbered[]): Outcome[] {
  const start = ({ from, to }: Unnumbered) => to?.start ?? from?.start ?? 0;
  return [...outcomes]
    .sort((a, b) => Number(!a.to) - Number(!b.to) || start(a) - start(b))
    .map((outcome, index) => ({ ...outcome, number: index + 1 }));
}

/** How many of each kind: "12 exact, 32 only shifted, 3 moved, 2 changed, 1 lost". */
export function outcomeSummary(outcomes: Outcome[]): string {
  if (outcomes.length === 0) return "No claim is marked in it yet";
  const kinds = ["exact", "shifted", "moved", "changed", "struck", "lost", "back", "apart"] as const;
  return kinds
    .map((kind) => ({ kind, count: outcomes.filter((outcome) => outcome.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${OUTCOMES[kind].label.toLowerCase()}`)
    .join(", ");
}

/** Kinds that need no review: the words are as they were. */
export const FOLDED: ReadonlySet<OutcomeKind> = new Set(["shifted", "exact"]);

/** How many claims a version changed, lost, moved…, and apart from them how many it left as they were. */
export function versionSummary(outcomes: NonNullable<VersionSummary["outcomes"]>): { told: string; folded: string } {
  const counted = (kinds: readonly VersionOutcome[]) =>
    kinds
      .filter((kind) => outcomes[kind] > 0)
      .map((kind) => `${outcomes[kind]} ${OUTCOMES[kind].label.toLowerCase()}`)
      .join(", ");
  return {
    told: counted(VERSION_OUTCOMES.filter((kind) => !FOLDED.has(kind))),
    folded: counted(VERSION_OUTCOMES.filter((kind) => FOLDED.has(kind))),
  };
}

/** A claim as it is drawn over one version. */
export type DrawnClaim = {
  id: string;
  /** Its number in the list beside the text, from 1. */
  number: number;
  rating: string | null;
  kind: OutcomeKind;
  passage: Passage;
};

/** The claims as they are drawn over one side, those that hold others first. */
export function drawnOn(side: "from" | "to", outcomes: Outcome[]): DrawnClaim[] {
  return outcomes
    .flatMap(({ id, number, rating, kind, ...outcome }) => {
      const passage = outcome[side];
      return passage ? [{ id, number, rating, kind, passage }] : [];
    })
    .sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
}

/** Claims as they are drawn over the one version whose anchors they have, in the order of its text. */
export const drawnClaims = (claims: Claim[]): DrawnClaim[] =>
  claims.flatMap((claim, index) => {
    const { passage, state } = claim.anchor;
    return passage ? [{ id: claim.id, number: index + 1, rating: drawingOf(claim), kind: state, passage }] : [];
  });
