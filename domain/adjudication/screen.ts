import type { Claim } from "#domain/claim.ts";
import type { GalleyEvent } from "#domain/event.ts";
import type { SentBack } from "#domain/sent-back.ts";
import type { Verdict } from "#domain/verdict.ts";
import type { PassageContext } from "./passage-context.ts";

/** A claim that was ruled on before and is like the one in hand. */
export type SimilarRuling = {
  claimId: string;
  statement: string;
  claimant: string | null;
  article: { id: string; title: string; language: string };
  rating: string;
  summary: string;
  ruledAt: string;
  /** Why it is shown: the same person said it, or the words are alike (from 0 to 1, by shared groups of three letters). */
  isSameClaimant: boolean;
  likeness: number;
};

/** All that an editor looks at to rule on a claim. */
export type Adjudication = {
  claim: Omit<Claim, "verdicts" | "myVerdict">;
  article: { id: string; title: string; outlet: string | null; language: string; requiredVerdicts: number };
  /** Null for a claim that is lost. */
  context: PassageContext | null;
  /** Submitted verdicts that the viewer may see, in the order they are shown. */
  verdicts: Verdict[];
  similar: SimilarRuling[];
  /** What happened last, oldest first, and how much there is in all. */
  latest: GalleyEvent[];
  events: number;
  /** The question it was sent back with, while not all have answered it. */
  sentBack: SentBack | null;
  /** See RulingInput. */
  basis: string;
  /** Why the viewer may not rule; null when they may. */
  whyNot: string | null;
  /** Where the claim stands in the queue, as a cursor of it; null when it is not there. */
  place: string | null;
};
