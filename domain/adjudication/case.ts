import type { Claim } from "#domain/claim.ts";
import type { SimilarClaims } from "#domain/cluster.ts";
import type { GalleyEvent } from "#domain/event.ts";
import type { Guard } from "#domain/evidence/guards.ts";
import type { SentBack } from "#domain/sent-back.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { PassageContext } from "./passage-context.ts";

/** The latest change of a submitted verdict. */
export type VerdictRevision = {
  at: string;
  reason: string | null;
  /** What it said before. The rationale is null where it is too long to compare here. */
  rating: string | null;
  rationale: string | null;
};

/** A question that an editor asked a reviewer in an open thread, and what that reviewer answered, oldest first. */
export type AskedOfReviewer = {
  commentId: string;
  by: { id: string; name: string };
  question: string;
  at: string;
  answers: { id: string; text: string; at: string }[];
};

/** Everything that an editor reads to rule on a claim. */
export type Adjudication = {
  claim: Omit<Claim, "verdicts" | "myVerdict">;
  article: { id: string; title: string; outlet: string | null; language: string; requiredVerdicts: number };
  /** Null for a lost claim. */
  context: PassageContext | null;
  /** Submitted verdicts that the viewer may see, in the order in which the screen shows them. */
  verdicts: Verdict[];
  /** Of each verdict how it was changed last, and what its reviewer was asked; by the id of the verdict. */
  revisions: Record<string, VerdictRevision>;
  asked: Record<string, AskedOfReviewer[]>;
  /** Who rules on it now, besides the viewer. */
  present: { id: string; name: string }[];
  /** What a careful reader should know about the evidence. */
  guards: Guard[];
  /** How claims that say the same and similar ones were ruled. */
  similar: SimilarClaims;
  /** The latest events, oldest first, and the number of all events. */
  latest: GalleyEvent[];
  events: number;
  /** The open question with which it was sent back. */
  sentBack: SentBack | null;
  /** See RulingInput. */
  basis: string;
  /** Why the viewer may not rule; null when they may. */
  whyNot: string | null;
  /** The position of the claim in the queue; null when it is not in the queue. */
  queueCursor: string | null;
};
