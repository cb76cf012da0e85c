import * as z from "zod";
import { ANCHOR_STATES, type Anchor, ClaimFields } from "./claim.ts";
import { NodeShape } from "./document-shape.ts";
import { GUARD_KEYS, type Guard } from "./evidence/guards.ts";
import { EvidenceFields } from "./evidence.ts";
import { SourceFields } from "./source.ts";
import type { Standing } from "./standing.ts";
import { VerdictFields } from "./verdict.ts";

/** A reviewer or editor. Without names the id is null and the name a number, the same everywhere in the report. */
export const PersonShape = z.strictObject({ id: z.string().nullable(), name: z.string() });
export type ReportPerson = z.infer<typeof PersonShape>;

const AnchorShape = z.strictObject({
  version: z.number(),
  state: z.enum(ANCHOR_STATES),
  passage: z.strictObject({ start: z.number(), end: z.number() }).nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** See `Anchor` in claim.ts. */
  was: z.strictObject({ version: z.number(), exact: z.string() }).exactOptional(),
  struckOut: z.literal(true).exactOptional(),
  shifted: z.literal(true).exactOptional(),
}) satisfies z.ZodType<Anchor>;

const StandingShape = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open"), missing: z.number() }),
  z.strictObject({ state: z.literal("agreed"), rating: z.string() }),
  z.strictObject({ state: z.literal("disputed"), ratings: z.array(z.string()) }),
  z.strictObject({ state: z.literal("ruled"), rating: z.string() }),
  z.strictObject({ state: z.literal("stale"), rating: z.string().nullable() }),
]) satisfies z.ZodType<Standing>;

const SourceShape = SourceFields.required().extend({ id: z.string(), title: z.string() });

const EvidenceShape = EvidenceFields.required().extend({
  id: z.string(),
  source: SourceShape,
  /** Reports of earlier versions of Galley have no questions. */
  question: z.string().nullable().default(null),
  answer: z.string().nullable().default(null),
  answerType: EvidenceFields.shape.answerType.unwrap().unwrap().nullable().default(null),
  /** And none says from where a piece was copied. */
  fromClaimId: z.string().nullable().default(null),
  /** The copy of the source on which the evidence stands; null where none was looked at. */
  snapshot: z
    .strictObject({
      sha256: z.string(),
      takenAt: z.string(),
      /** The copy is in the newsroom from which the evidence was imported. No file says so. */
      elsewhere: z.literal(true).exactOptional(),
    })
    .nullable()
    .default(null),
  /** How the quote stands in the copy of the source; null where there is no quote or no copy. */
  quoteState: z.enum(["found", "changed", "absent"]).nullable().default(null),
});
export type ReportEvidence = z.infer<typeof EvidenceShape>;

const GuardShape = z.strictObject({
  key: z.enum(GUARD_KEYS),
  sentence: z.string(),
  evidenceIds: z.array(z.string()),
}) satisfies z.ZodType<Guard>;

/** What a verdict or a ruling rests on, where it differs from the claim as it is. Files of version 1 do not have it. */
const RestsOnShape = z.strictObject({ words: z.string(), statement: z.string(), claimant: z.string().nullable() });

const VerdictShape = VerdictFields.required().extend({
  id: z.string(),
  reviewer: PersonShape,
  rating: z.string(),
  /** As plain text and as a document; null in a report without rationales. */
  rationale: z.string().nullable(),
  rationaleDocument: NodeShape.nullable(),
  evidence: z.array(EvidenceShape),
  madeOnVersion: z.number(),
  /** Whether its reviewer could know how someone else judges the claim before they submitted it. */
  sawOthers: z.boolean().default(false),
  /** The last rating that they gave without being able to know others'; null where there is none. */
  blindRating: z.string().nullable().default(null),
  restsOn: RestsOnShape.exactOptional(),
  submittedAt: z.string(),
  updatedAt: z.string(),
});
export type ReportVerdict = z.infer<typeof VerdictShape>;

const RulingShape = z.strictObject({
  rating: z.string(),
  summary: z.string(),
  explanation: z.string().nullable(),
  reason: z.string().nullable(),
  /** The evidence that it took over from the verdicts, as it was then. */
  evidence: z.array(EvidenceShape).default([]),
  ruledBy: PersonShape,
  /** Whether the editor also gave a verdict, as they may where the article requires only one. */
  byReviewer: z.boolean().default(false),
  ruledAt: z.string(),
  madeOnVersion: z.number(),
  restsOn: RestsOnShape.exactOptional(),
});

/** The page of a claim for readers. */
export const PublishedClaim = z.strictObject({
  url: z.string(),
  /** When the first edition with the claim was published. */
  at: z.string(),
  correctedAt: z.string().nullable(),
  correctionReason: z.string().nullable(),
});
export type PublishedClaim = z.infer<typeof PublishedClaim>;

/** A cluster as each of its claims names it. */
const ClusterShape = z.strictObject({ id: z.string(), statement: ClaimFields.shape.statement.unwrap() });

/** Another article in which a cluster was seen. `address` is where it was published, else where it is in the app. */
const SightedArticle = z.strictObject({
  address: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable(),
});
export type SightedArticle = z.infer<typeof SightedArticle>;

/** A claim of a report. */
export const ClaimShape = ClaimFields.required().extend({
  /** From 1, in the order of the text; lost claims come last. */
  number: z.number(),
  id: z.string(),
  /** Its address in the app. */
  url: z.string(),
  /** The claims that say the same; null where it was joined to none. */
  cluster: ClusterShape.nullable().default(null),
  /** The other articles of the cluster, the earliest first. JSON files name only the cluster. */
  sightings: z.array(SightedArticle).exactOptional(),
  /** Its page for readers, and since when; null where no public report has it, and in editions themselves. */
  published: PublishedClaim.nullable().default(null),
  createdBy: PersonShape,
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The first version in which the article no longer makes the claim, where somebody settled that. */
  endedInVersion: z.number().exactOptional(),
  anchor: AnchorShape,
  /** The passage in Unicode code points, as W3C counts; the anchor counts UTF-16 units. Null when lost. */
  codePoints: z.strictObject({ start: z.number(), end: z.number() }).nullable().default(null),
  standing: StandingShape,
  /** The ruling's rating, else the one agreed on; null when there is neither. */
  rating: z.string().nullable(),
  ruling: RulingShape.nullable(),
  /** Submitted verdicts that the viewer may see; empty in a report without verdicts. */
  verdicts: z.array(VerdictShape),
  /** The evidence of the ruling and the verdicts without repeats, also in a report without verdicts. */
  evidence: z.array(EvidenceShape),
  /** What a careful reader should know about this evidence. */
  guards: z.array(GuardShape).default([]),
  /** A summary of the verdicts; all null while they are hidden from the viewer. */
  review: z.strictObject({
    verdicts: z.number().nullable(),
    /** Whether the independent ones were given with the same rating, before their reviewers knew others'; null for fewer than two. */
    agreed: z.boolean().nullable(),
    /** The mean confidence; null when no verdict has one. */
    confidence: z.number().nullable(),
  }),
});
export type ReportClaim = z.infer<typeof ClaimShape>;
