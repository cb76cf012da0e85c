import * as z from "zod";
import { Day, Id, requiredLine, text } from "./fields.ts";

/** Where a request stands: `asked`, then `answered` or `refused` by the outlet; `made` once a version carries it, which closes it. */
export const CORRECTION_STATES = {
  asked: "Asked for",
  answered: "Answered",
  refused: "Refused",
  made: "Made",
} as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

/** Asking the outlet for a correction, or noting what came of it. What is left out keeps its value. */
export const CorrectionRequestInput = z
  .strictObject({
    claimId: Id,
    /** What the outlet was asked to change. */
    request: requiredLine(2000, "Say what the outlet was asked to correct."),
    /** The day it was asked; today unless told. */
    requestedAt: Day.optional(),
    /** What the outlet said. */
    answer: text(5000)
      .transform((value) => value.trim() || null)
      .nullish(),
    answeredAt: Day.nullish(),
    /** Whether the answer was no. */
    refused: z.boolean().optional(),
    /** Number of the version that carries it. */
    madeInVersion: z.int().min(1).max(999_999_999).nullish(),
  })
  .refine(({ requestedAt, answeredAt }) => !requestedAt || !answeredAt || requestedAt <= answeredAt, {
    path: ["answeredAt"],
    message: "The outlet cannot have answered before it was asked.",
  });
export type CorrectionRequestInput = z.infer<typeof CorrectionRequestInput>;

/** A correction that the outlet of an article was asked for, on one claim. Kept from whoever is blind on that claim, unless it is theirs. */
export type CorrectionRequest = {
  id: string;
  articleId: string;
  claimId: string;
  request: string;
  requestedBy: { id: string; name: string };
  /** The day, as 2026-03-12. */
  requestedAt: string;
  answer: string | null;
  answeredAt: string | null;
  refused: boolean;
  /** Number of the version that carries it; null until there is one. */
  madeInVersion: number | null;
  /** The moment that was noted, which closed it. */
  closedAt: string | null;
  state: CorrectionState;
  version: number;
};

/** Where a request stands, from what is known of it. */
export function correctionState({
  answer,
  answeredAt,
  refused,
  madeInVersion,
}: Pick<CorrectionRequest, "answer" | "answeredAt" | "refused" | "madeInVersion">): CorrectionState {
  if (madeInVersion !== null) return "made";
  if (refused) return "refused";
  return answer !== null || answeredAt !== null ? "answered" : "asked";
}
