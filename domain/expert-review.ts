import * as z from "zod";
import type { PassageContext } from "./adjudication/passage-context.ts";
import type { Stance } from "./evidence.ts";
import { Id, optionalLine, requiredLine, text } from "./fields.ts";
import { Email } from "./person.ts";
import type { SourceKind } from "./source.ts";

/** Days for which a link works. */
export const EXPERT_DAYS = [7, 14, 30, 60] as const;
const MAX_DAYS = 60;

/** In UTF-16 units. */
export const MAX_EXPERT_ANSWER_LENGTH = 5000;

const Days = z.int("Choose for how many days the link works.").min(1).max(MAX_DAYS);

const lines = (max: number) => text(max).transform((value) => value.replace(/\r\n?/g, "\n").trim());

/** Asks somebody outside of the newsroom about one claim and the draft of its ruling. */
export const ExpertReviewInput = z.strictObject({
  claimId: Id,
  /** Whom the editor asks, for the list of the newsroom. */
  expert: requiredLine(200, "Say whom you ask, so that your colleagues know."),
  question: lines(2000)
    .transform((value) => value || null)
    .nullish(),
  /** The draft of the ruling. */
  rating: text(60).nullish(),
  summary: lines(2000).default(""),
  explanation: lines(20_000).default(""),
  /** The pieces of evidence that the expert sees, by their ids in verdicts or in the ruling. */
  evidence: z.array(Id).max(100, "Send at most 100 pieces of evidence.").default([]),
  /** Whether the expert sees which reviewer found a piece of evidence. */
  withNames: z.boolean().default(false),
  /** Whether the expert can read the text of the kept copies of sources. */
  withCopies: z.boolean().default(false),
  /** Where Galley mails the link, if it can send mail. It is not stored. */
  email: Email.nullish(),
  days: Days.default(14),
});
export type ExpertReviewInput = z.infer<typeof ExpertReviewInput>;

/** The part of a ruling in progress that an expert is asked about. `evidence`: ids of pieces. */
export type DraftForExpert = { rating: string | null; summary: string; explanation: string; evidence: string[] };

/** Lets a link work for so many days from now on. */
export const ExpertReviewTerm = z.strictObject({ days: Days });

/** The answer of the expert, with the secret of their link. */
export const ExpertAnswer = z.strictObject({
  secret: text(200),
  text: lines(MAX_EXPERT_ANSWER_LENGTH).refine((value) => value.length > 0, "Write your answer before you send it."),
  name: requiredLine(120, "Enter your name. It is shown beside your answer."),
  affiliation: optionalLine(200).optional(),
});
export type ExpertAnswer = z.infer<typeof ExpertAnswer>;

/** A piece of evidence as the expert sees it. */
export type ShownEvidence = {
  stance: Stance;
  quote: string | null;
  locator: string | null;
  note: string | null;
  source: { title: string; url: string | null; publisher: string | null; author: string | null; kind: SourceKind };
  publishedAt: string | null;
  /** The reviewer who found it; null unless the editor wants the expert to know. */
  reviewer: string | null;
  /** The kept copy; null unless the editor lets the expert read it. */
  copy: { sha256: string; takenAt: string } | null;
};

/** All that a link shows: it is fixed when the link is made, so that it can never show more. */
export type ShownClaim = {
  statement: string;
  claimant: string | null;
  saidAt: string | null;
  article: { title: string; outlet: string | null; url: string | null; language: string };
  /** Null for a lost claim. */
  context: PassageContext | null;
  rating: string | null;
  summary: string;
  explanation: string;
  evidence: ShownEvidence[];
};

export const EXPERT_REVIEW_STATES = {
  open: "Open",
  answered: "Answered",
  expired: "Expired",
  revoked: "Revoked",
} as const;
export type ExpertReviewState = keyof typeof EXPERT_REVIEW_STATES;

/** A request to an expert as editors see it. */
export type ExpertReview = {
  id: string;
  claimId: string;
  expert: string;
  question: string | null;
  askedBy: { id: string; name: string };
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  answeredAt: string | null;
  /** Who answered, as they named themselves. */
  name: string | null;
  affiliation: string | null;
  version: number;
};

/** A request whose link works, in the list of the newsroom. */
export type OpenExpertReview = ExpertReview & { statement: string; articleTitle: string };

/** What the expert sees behind the link. */
export type ExpertView = {
  shown: ShownClaim;
  question: string | null;
  expiresAt: string;
  /** Their own answer, once they have given it. */
  answer: { text: string; name: string; affiliation: string | null; at: string } | null;
};

/** The state of a request at a time. */
export function expertReviewState(
  { answeredAt, revokedAt, expiresAt }: Pick<ExpertReview, "answeredAt" | "revokedAt" | "expiresAt">,
  now: string,
): ExpertReviewState {
  if (answeredAt !== null) return "answered";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}
