import * as z from "zod";
import { addressWith, type Fields } from "#domain/address-fields.ts";
import { rulingAddress } from "#domain/addresses.ts";
import { Id, tagOf, text } from "#domain/fields.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { type ClaimFacts, can, mayRule, type Viewer } from "#domain/permissions.ts";
import type { WordingChange } from "#domain/rests-on.ts";
import { SENT_BACK_STATES, type SentBack, type SentBackState } from "#domain/sent-back.ts";
import type { StandingState } from "#domain/standing.ts";
import type { SharedEvidence } from "./differences.ts";

/**
 * The parts of the queue, most urgent first. A claim is in `short` if it has as many verdicts as its article requires, but
 * too few independent ones. In `begun` the editor has begun to judge the claim themselves, and is blind.
 */
export const QUEUE_PARTS = ["disputed", "stale", "agreed", "short", "begun"] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

export const QUEUE_LABELS: Record<QueuePart, string> = {
  disputed: "Disputed",
  stale: "Stale",
  agreed: "Agreed, awaiting ruling",
  short: "Needs an independent verdict",
  begun: "Judging it yourself",
};

const PageSize = z
  .string()
  .regex(/^([1-9]\d?|1\d\d|200)$/, "A page can have 1 to 200 claims.")
  .transform(Number);

export const QueueFilter = z.strictObject({
  state: z.enum(QUEUE_PARTS).optional(),
  article: Id.optional(),
  outlet: text(200).optional(),
  /** Of the claim or of its article. */
  tag: text(60).transform(tagOf).optional(),
  /** Someone who marked it or gave a verdict on it. */
  reviewer: Id.optional(),
  sentBack: z.enum(Object.keys(SENT_BACK_STATES) as [SentBackState, ...SentBackState[]]).optional(),
  after: z.string().max(200).optional(),
  limit: PageSize.optional(),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

export const queueAddress = (filter: QueueFilter): string => addressWith("/adjudication", queryOf(filter));

/** The address on which a claim is ruled on, with the filter of the queue and the display of verdicts. */
export const adjudicationAddress = (
  claimId: string,
  filter: QueueFilter,
  display: Partial<VerdictDisplay> = {},
): string =>
  addressWith(rulingAddress(claimId), {
    ...queryOf(filter),
    names: display.namesHidden ? "hidden" : undefined,
    order: display.shuffled ? "shuffled" : undefined,
  });

export const queryOf = ({ limit, ...filter }: QueueFilter): Record<string, string | undefined> => ({
  ...filter,
  limit: limit?.toString(),
});

/** How verdicts are displayed to an editor: without names, in random order. */
export type VerdictDisplay = { namesHidden: boolean; shuffled: boolean };

export const verdictDisplayOf = ({ names, order }: Fields): VerdictDisplay => ({
  namesHidden: names === "hidden",
  shuffled: order === "shuffled",
});

/** A claim that waits for an editor, as the viewer may see it. */
export type QueuedClaim = {
  id: string;
  part: QueuePart;
  /** Since when it is in this part of the queue. */
  since: string;
  /** Its standing; open while the viewer is blind. */
  standing: StandingState;
  statement: string;
  claimant: string | null;
  /** The words of the passage in the newest version, and whether they are still in the article. */
  quote: string;
  isLost: boolean;
  article: { id: string; title: string; outlet: string | null; language: string };
  /** Whether the verdicts of others are hidden from the viewer. */
  blind: boolean;
  /** The submitted verdicts, the earliest first; none while blind. */
  verdicts: { id: string; reviewer: { id: string; name: string }; rating: string; sawOthers: boolean }[];
  /** How many independent verdicts are missing; 0 while blind. */
  missing: number;
  /** The rating that all agree on, or that of the stale ruling; null otherwise. */
  rating: string | null;
  /** A proposed summary of a ruling that confirms the agreed rating; null in other parts. */
  proposal: string | null;
  /** The open question with which it was sent back. */
  sentBack: SentBack | null;
  /** What changed since it was ruled on or judged; none in other parts than stale, or where it is long. */
  changes: WordingChange[];
  /** The evidence that all verdicts on an agreed claim share, each source once. */
  shared: SharedEvidence[];
  /** Who rules on it now, besides the viewer. */
  present: { id: string; name: string }[];
  /** Why a ruling on it needs a reason, which rulings on many claims do not have; null in other parts too. */
  needsReason: string | null;
  rulingVersion: number | null;
  /** What a ruling would be based on: see RulingInput. */
  basis: string;
  /** Why the viewer may not rule on it; null when they may. */
  whyNot: string | null;
};

/** Claims that wait in each part, counted up to `MAX_COUNTED`: nobody needs the exact number of so many. */
export type QueueCounts = Record<QueuePart, number>;
export const MAX_COUNTED = 1000;

export type Queue = {
  claims: QueuedClaim[];
  waiting: QueueCounts;
  /** How many were sent back, counted alike. */
  sentBack: Record<SentBackState, number>;
  nextCursor?: string;
};

/** Why someone may not rule on a claim, in a sentence; null when they may. */
export function whyNotRule(viewer: Pick<Viewer, "id" | "role">, facts: ClaimFacts): string | null {
  if (mayRule(viewer, facts)) return null;
  if (!can(viewer, "ruling.give")) return "Only editors can rule on claims.";
  return "You gave a verdict on this claim, so another editor has to rule on it.";
}

/** Limit of a proposed summary, in UTF-16 units. */
const MAX_PROPOSAL_LENGTH = 300;

/** Proposed summary of an agreeing ruling: the first sentence of the earliest rationale, else the statement. */
export function proposedSummary(statement: string, rationales: string[]): string {
  const reasons = rationales.map((rationale) => rationale.replace(/\s+/g, " ").trim()).filter((words) => words !== "");
  const [first = statement] = reasons.map(firstSentence);
  return first.length <= MAX_PROPOSAL_LENGTH ? first : cutAtGrapheme(statement, MAX_PROPOSAL_LENGTH);
}

const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
const firstSentence = (words: string): string => segmenter.segment(words).containing(0)?.segment.trim() ?? words;
