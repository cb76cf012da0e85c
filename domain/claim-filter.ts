import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { CLAIM_TYPES } from "./claim.ts";
import { CORRECTION_STATES } from "./correction-request.ts";
import { Day, Id, tagOf, text } from "./fields.ts";
import { SOURCE_KINDS } from "./source.ts";
import { STANDINGS, type StandingState } from "./standing.ts";

/** What can be wrong with a source under a claim, for which claims can be filtered. */
export const EVIDENCE_HEALTH = {
  gone: "Rests on a source that is gone",
  changed: "Rests on a source that changed",
  moved: "Rests on a source that moved",
} as const;
export type EvidenceHealth = keyof typeof EVIDENCE_HEALTH;

/** How far a claim has come. A claim of each step has passed those before it, unless an editor ruled without them. */
export const STAGES = {
  rated: "Has a verdict",
  enough: "Has enough verdicts",
  ruled: "Ruled",
  published: "Published",
} as const;
export type Stage = keyof typeof STAGES;

const oneOf = <Key extends string>(labels: Record<Key, unknown>) => z.enum(Object.keys(labels) as [Key, ...Key[]]);

/**
 * The filter of figures: which claims they count. The list of claims has the same, so that every figure leads to the
 * claims that it counts. Each field means what the viewer may know: of others' verdicts, nothing of claims on which they
 * are blind.
 */
export const DashboardFilter = z.strictObject({
  /** The days on which a claim was marked. */
  from: Day.optional(),
  to: Day.optional(),
  /** The days on which it was ruled on. */
  ruledFrom: Day.optional(),
  ruledTo: Day.optional(),
  outlet: text(200).optional(),
  /** Of the claim or of its article. */
  tag: text(60).transform(tagOf).optional(),
  type: oneOf(CLAIM_TYPES).optional(),
  /** Of the article, BCP 47. */
  language: text(35).optional(),
  claimant: text(300).optional(),
  /** In an article of this affair. */
  affair: Id.optional(),
  article: Id.optional(),
  /** Someone who marked it or gave a verdict on it. */
  reviewer: Id.optional(),
  /** Standing and rating are those that the viewer sees. */
  standing: z.enum(STANDINGS).optional(),
  rating: text(60).optional(),
  stage: oneOf(STAGES).optional(),
  /** Resting on a source of this health. */
  evidence: oneOf(EVIDENCE_HEALTH).optional(),
  /** Resting on a source of this kind. */
  kind: oneOf(SOURCE_KINDS).optional(),
  /** On how many publications its verdicts and its ruling rest. */
  sources: z.enum(["none", "one"]).optional(),
  /** With at least two independent verdicts. */
  compared: z.literal("1").optional(),
  /** With an independent verdict of this person, of this rating. The same for a second person. */
  rater: Id.optional(),
  gave: text(60).optional(),
  corater: Id.optional(),
  cogave: text(60).optional(),
  /** Whether both gave the same rating; where there is no second person, whether it is that of the ruling. */
  match: z.enum(["same", "different"]).optional(),
  /** With ratings that are at least this far apart on the scale. */
  spread: z
    .string()
    .regex(/^[1-9]$/)
    .optional(),
  /** With a correction that the outlet was asked for, in this state. */
  request: oneOf(CORRECTION_STATES).optional(),
  /** Its ruling changed after it was published. */
  corrected: z.literal("1").optional(),
  /** Waiting for a ruling, whatever its standing. */
  waiting: z.literal("1").optional(),
  /** Those of archived articles too. */
  archived: z.literal("1").optional(),
});
export type DashboardFilter = z.infer<typeof DashboardFilter>;

/** The fields that say something of verdicts. Figures of agreement set them, and `verdictFilterInWords` tells them. */
export const VERDICT_FIELDS = ["compared", "rater", "gave", "corater", "cogave", "match", "spread"] as const;

/** The filter of the list of claims, as its address has it. */
export const ClaimFilter = z.strictObject({
  ...DashboardFilter.shape,
  q: text(200).optional(),
  /** Resting on this source. */
  source: Id.optional(),
  /** Marked or rated by the viewer. */
  mine: z.literal("1").optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
  after: z.string().max(200).optional(),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;

/** The filter of an export over many articles. */
export const ExportFilter = z.strictObject(ClaimFilter.omit({ sort: true, after: true }).shape);
export type ExportFilter = z.infer<typeof ExportFilter>;

/** The query of the list: a page of it, or all that matches as CSV. */
export const ClaimsQuery = z.strictObject({
  ...ClaimFilter.shape,
  format: z.enum(["csv"], "The only other format is csv.").optional(),
});

/** A row of the list of claims, as the viewer may see it. */
export type ListedClaim = {
  id: string;
  statement: string;
  /** The words of the passage in the newest version, and whether they are still in the article. */
  quote: string;
  isLost: boolean;
  article: { id: string; title: string; outlet: string | null; language: string };
  standing: StandingState;
  /** The rating of the ruling, else the rating that all agree on; null when there is neither. */
  rating: string | null;
  createdAt: string;
};

export const claimsAddress = ({ sort, ...filter }: Partial<ClaimFilter>): string =>
  addressWith("/claims", { ...filter, sort: sort === "newest" ? undefined : sort });

export const dashboardAddress = (filter: DashboardFilter): string => addressWith("/dashboard", filter);
