import { haveSameWords } from "./anchoring/same-words.ts";

/** What a verdict or a ruling rests on: the words of the passage, the statement and the claimant, as they were then. */
export type RestsOn = { restsOn: string; restsOnStatement: string; restsOnClaimant: string | null };

/** What of a claim verdicts and rulings rest on, as it is now. */
export type ClaimWording = {
  anchor: { state: string; exact: string };
  statement: string;
  claimant: string | null;
  /** Set when the article no longer makes the claim and someone settled that. Its last words then count. */
  endedInVersion: number | null;
};

/** One thing that changed under a verdict or a ruling. */
export type WordingChange = { of: "words" | "statement" | "claimant"; before: string; after: string };

export const WORDING_LABELS: Record<WordingChange["of"], string> = {
  words: "Words in the article",
  statement: "Statement",
  claimant: "Said by",
};

/** What changed since a verdict or ruling was given. The words of a lost claim are not compared. */
export function changesSince(rested: RestsOn, { anchor, statement, claimant, endedInVersion }: ClaimWording) {
  const isCompared = anchor.state !== "lost" || endedInVersion !== null;
  const changes: WordingChange[] = [
    { of: "words", before: rested.restsOn, after: isCompared ? anchor.exact : rested.restsOn },
    { of: "statement", before: rested.restsOnStatement, after: statement },
    { of: "claimant", before: rested.restsOnClaimant ?? "", after: claimant ?? "" },
  ];
  return changes.filter(({ before, after }) => !haveSameWords(before, after));
}

/** What changed since the first of these that no longer rests on the claim as it is, preferably one with other words. */
export function changesUnder(rested: RestsOn[], claim: ClaimWording): WordingChange[] {
  const changes = rested.map((one) => changesSince(one, claim));
  return changes.find((some) => some.some(({ of }) => of === "words")) ?? changes.find((some) => some.length > 0) ?? [];
}

/** Whether the words of a claim are gone, and nobody has settled that. */
export const isUnsettled = ({ anchor, endedInVersion }: Pick<ClaimWording, "anchor" | "endedInVersion">): boolean =>
  anchor.state === "lost" && endedInVersion === null;

/** Whether a verdict or ruling rests on something that the claim no longer has. */
export const isStale = (rested: RestsOn, claim: ClaimWording): boolean =>
  isUnsettled(claim) || changesSince(rested, claim).length > 0;
