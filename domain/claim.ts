import * as z from "zod";
import { type Passage, Passage as PassageInput, SelectorsInput } from "./anchoring/selectors.ts";
import { emptyFields, type Stored } from "./field-values.ts";
import { Id, optionalLine, PartialDate, requiredLine, Tags } from "./fields.ts";
import type { Ruling } from "./ruling.ts";
import { WebAddress } from "./source.ts";
import type { Standing } from "./standing.ts";
import type { Verdict } from "./verdict.ts";

/** What kind of statement a claim is, with the word people read. */
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

/** What people say of a claim, besides where it stands. Types, rows, reports and the log take their fields from here. */
export const ClaimFields = z.strictObject({
  statement: requiredLine(2000, "Say the claim in one sentence.").optional(),
  claimant: optionalLine(300).optional(),
  claimantSameAs: WebAddress.nullish(),
  saidAt: PartialDate.nullish(),
  type: z.enum(Object.keys(CLAIM_TYPES) as [ClaimType, ...ClaimType[]]).nullish(),
  tags: Tags.optional(),
});

/** Marking a claim, or changing one: a field left out keeps its value. */
export const ClaimInput = z.strictObject({
  articleId: Id,
  /** Where it stands in the current version; or how to find it there. One of the two to mark, none to keep the place. */
  passage: PassageInput.optional(),
  selectors: SelectorsInput.optional(),
  /** Number of the version in which passage and selectors were chosen, the current one unless told: from an older one they are carried to it. */
  articleVersion: z.int().min(1).max(999_999_999).optional(),
  ...ClaimFields.shape,
});
export type ClaimInput = z.infer<typeof ClaimInput>;

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
  /** Where it does not stand in its own words: what those were, and the last version that had them. */
  was?: { version: number; exact: string };
};

/** A claim as its viewer may see it: of verdicts only their own until the blind phase is over for them. */
export type Claim = Stored<z.infer<typeof ClaimFields>> & {
  id: string;
  articleId: string;
  createdBy: { id: string; name: string };
  createdAt: string;
  updatedAt: string;
  withdrawnAt: string | null;
  version: number;
  /** On the current version. */
  anchor: Anchor;
  standing: Standing;
  /** Whether others' verdicts are still kept from the viewer. */
  blind: boolean;
  myVerdict: Verdict | null;
  /** Others' submitted verdicts; empty while blind. */
  verdicts: Verdict[];
  ruling: Ruling | null;
};

/** What is said of a claim before anyone has filled in a field. */
export const EMPTY_CLAIM_FIELDS: Pick<Claim, keyof typeof ClaimFields.shape> = {
  ...emptyFields(ClaimFields),
  statement: "",
  tags: [],
};

/** The rating a claim is drawn in for its viewer: the ruling's, else the one agreed on, else the viewer's own. Null when there is none. */
export function shownRating({
  ruling,
  standing,
  myVerdict,
}: Pick<Claim, "ruling" | "standing" | "myVerdict">): string | null {
  if (ruling) return ruling.rating;
  if (standing.state === "agreed") return standing.rating;
  return myVerdict?.rating ?? null;
}

/** The rating of the viewer's own verdict once it is submitted; null before. */
export const submittedRating = ({ myVerdict }: Pick<Claim, "myVerdict">): string | null =>
  myVerdict?.state === "submitted" ? myVerdict.rating : null;

/** Whether verdicts on the claim are taken: a ruling closes it until the words change, and withdrawing it does. */
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
