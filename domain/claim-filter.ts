import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { Day, Id, text } from "./fields.ts";
import { STANDINGS, type StandingState } from "./standing.ts";

/** Filters of claims over all articles. `from` and `to`: the days on which a claim was marked. */
const filters = {
  from: Day.optional(),
  to: Day.optional(),
  outlet: text(200).optional(),
  /** Of the claim or of its article. */
  tag: text(60)
    .transform((tag) => tag.toLowerCase())
    .optional(),
  /** In an article of this affair. */
  affair: Id.optional(),
  /** Someone who marked it or gave a verdict on it, as far as the viewer may know. */
  reviewer: Id.optional(),
  /** Those of archived articles too. */
  archived: z.literal("1").optional(),
};

export const DashboardFilter = z.strictObject(filters);
export type DashboardFilter = z.infer<typeof DashboardFilter>;

/** What can be wrong with a source under a claim, for which claims can be filtered. */
export const EVIDENCE_HEALTH = {
  gone: "Rests on a source that is gone",
  changed: "Rests on a source that changed",
  moved: "Rests on a source that moved",
} as const;
export type EvidenceHealth = keyof typeof EVIDENCE_HEALTH;

/** The filter of the list of claims, as its address has it. Standing and rating are those that the viewer sees. */
export const ClaimFilter = z.strictObject({
  ...filters,
  q: text(200).optional(),
  standing: z.enum(STANDINGS).optional(),
  rating: text(60).optional(),
  article: Id.optional(),
  /** Resting on this source, as far as the viewer may know. */
  source: Id.optional(),
  /** Resting on a source of this health, as far as the viewer may know. */
  evidence: z.enum(Object.keys(EVIDENCE_HEALTH) as [EvidenceHealth, ...EvidenceHealth[]]).optional(),
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
