import * as z from "zod";
import { type Passage, Passage as PassageInput, SelectorsInput } from "./anchoring/selectors.ts";
import { withoutFootnoteMarks } from "./anchoring/words/footnote-marks.ts";
import { emptyFields, type Stored } from "./field-values.ts";
import { Id, optionalLine, PartialDate, requiredLine, Tags, text } from "./fields.ts";
import { cutAtGrapheme } from "./graphemes.ts";
import type { Ruling } from "./ruling.ts";
import { WebAddress } from "./source.ts";
import type { Standing } from "./standing.ts";
import type { Verdict } from "./verdict.ts";

export const CLAIM_TYPES = {
  quotation: "Quotation",
  number: "Number",
  event: "Event",
  causal: "Causal",
  comparison: "Comparison",
  prediction: "Prediction",
  position: "Position",
  opinion: "Opinion",
} as const;
export type ClaimType = keyof typeof CLAIM_TYPES;

/** In UTF-16 units. */
const MAX_STATEMENT_LENGTH = 2_000;

/** The fields of a claim besides its passage, from which types, rows, reports and the log derive theirs. */
export const ClaimFields = z.strictObject({
  statement: requiredLine(MAX_STATEMENT_LENGTH, "State the claim in one sentence.").optional(),
  claimant: optionalLine(300).optional(),
  claimantSameAs: WebAddress.nullish(),
  saidAt: PartialDate.nullish(),
  type: z.enum(Object.keys(CLAIM_TYPES) as [ClaimType, ...ClaimType[]]).nullish(),
  tags: Tags.optional(),
});

/** What the history calls these fields, in the order in which people fill them in. */
export const CLAIM_FIELD_LABELS: Record<keyof typeof ClaimFields.shape, string> = {
  statement: "Statement",
  claimant: "Said by",
  claimantSameAs: "Page about the claimant",
  saidAt: "Said on",
  type: "Type",
  tags: "Tags",
};

/** The input that marks or changes a claim. A field left out keeps its value. */
export const ClaimInput = z.strictObject({
  articleId: Id,
  /** In the current version. A new claim needs passage or selectors; without them a claim stays where it is. */
  passage: PassageInput.optional(),
  selectors: SelectorsInput.optional(),
  /** Number of the version in which they were chosen, from which they are carried; by default the current one. */
  articleVersion: z.int().min(1).max(999_999_999).optional(),
  ...ClaimFields.shape,
  /** Why words, statement or claimant change. Needed once verdicts may rest on them. */
  reason: text(2000).nullish(),
  /** The change of statement or claimant corrects the spelling only. Verdicts and ruling then hold. */
  onlySpelling: z.boolean().optional(),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

/** The input that settles that the article no longer makes a claim, or takes that back. */
export const ClaimEnd = z.strictObject({ ended: z.boolean(), reason: text(2000).nullish() });
export type ClaimEnd = z.infer<typeof ClaimEnd>;

export const ANCHOR_STATES = ["exact", "moved", "changed", "lost"] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** How a claim stands on a version: its passage there, or its old words when it is lost. */
export type Anchor = {
  version: number;
  state: AnchorState;
  /** Null when lost. */
  passage: Passage | null;
  exact: string;
  prefix: string;
  suffix: string;
  /** The claim's own words, and the last version that had them, where it stands on other words. */
  was?: { version: number; exact: string };
  /** Whether this version strikes the words out, at least in part. Then the claim is changed, even with equal words. */
  struckOut?: true;
  /** Of a moved claim: it stands among the same words as before, and only text before it was added or cut. */
  shifted?: true;
};

/** A claim as its viewer may see it: during their blind phase it has no verdict but their own. */
export type Claim = Stored<z.infer<typeof ClaimFields>> & {
  id: string;
  articleId: string;
  createdBy: { id: string; name: string };
  createdAt: string;
  updatedAt: string;
  withdrawnAt: string | null;
  version: number;
  /** The claims that say the same, by their canonical statement; null where it was joined to none. */
  cluster: { id: string; statement: string } | null;
  /** The first version that no longer makes the claim, as someone settled it; null while it is made or merely lost. */
  endedInVersion: number | null;
  /** On the current version. */
  anchor: Anchor;
  standing: Standing;
  /** Whether others' verdicts are hidden from the viewer. */
  blind: boolean;
  myVerdict: Verdict | null;
  /** Others' submitted verdicts; empty while blind. */
  verdicts: Verdict[];
  ruling: Ruling | null;
};

export const EMPTY_CLAIM_FIELDS: Pick<Claim, keyof typeof ClaimFields.shape> = {
  ...emptyFields(ClaimFields),
  statement: "",
  tags: [],
};

/** The first statement of a claim: the words of its passage, on one line and without footnote marks. */
export function statementFrom(words: string): string {
  // A passage can be a whole article. Its beginning is enough, even with much white space.
  const beginning = cutAtGrapheme(words, 10 * MAX_STATEMENT_LENGTH);
  const line = (withoutFootnoteMarks(beginning).trim() || beginning.trim()).replace(/\s+/g, " ");
  return cutAtGrapheme(line, MAX_STATEMENT_LENGTH).trimEnd();
}

/**
 * The rating of a claim: the ruling's, else the one agreed on, else the viewer's own, else null. A stale claim has none
 * until someone confirms it.
 */
export function shownRating({
  ruling,
  standing,
  myVerdict,
}: Pick<Claim, "ruling" | "standing" | "myVerdict">): string | null {
  if (standing.state === "stale") return null;
  if (ruling) return ruling.rating;
  if (standing.state === "agreed") return standing.rating;
  return myVerdict?.rating ?? null;
}

/** Names for drawings that belong to no rating: a key of a rating does not begin with a hyphen. */
export const STALE_DRAWING = "-stale";
export const DISPUTED_DRAWING = "-disputed";

/** How a claim is drawn: as its rating, or neutrally while it is stale or disputed; null while it is not rated. */
export function drawingOf(claim: Pick<Claim, "ruling" | "standing" | "myVerdict">): string | null {
  if (claim.standing.state === "stale") return STALE_DRAWING;
  return claim.standing.state === "disputed" ? DISPUTED_DRAWING : shownRating(claim);
}

/** The rating of the viewer's own verdict once it is submitted; null before. */
export const submittedRating = ({ myVerdict }: Pick<Claim, "myVerdict">): string | null =>
  myVerdict?.state === "submitted" ? myVerdict.rating : null;

/** Whether the claim accepts verdicts: not while it is withdrawn, nor after a ruling until its words change. */
export const takesVerdicts = ({ ruling, standing, withdrawnAt }: Pick<Claim, "ruling" | "standing" | "withdrawnAt">) =>
  withdrawnAt === null && (ruling === null || standing.state === "stale");

/** Claims in the order of the text; lost ones last, oldest first. */
export function inTextOrder<T extends Pick<Claim, "anchor" | "createdAt" | "id">>(claims: T[]): T[] {
  return [...claims].sort((a, b) => {
    const [left, right] = [a.anchor.passage, b.anchor.passage];
    const byAge = a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
    if (!left || !right) return Number(!left) - Number(!right) || byAge;
    return left.start - right.start || right.end - left.end || byAge;
  });
}
