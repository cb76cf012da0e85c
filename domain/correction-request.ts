import * as z from "zod";
import { Day, Id, requiredLine, text } from "./fields.ts";

/** States of a request: `asked`, then `answered` or `refused` by the outlet; `made` once a version carries it out. */
export const CORRECTION_STATES = {
  asked: "Requested",
  answered: "Answered",
  refused: "Refused",
  made: "Made",
} as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

/** The input that records a correction request, or the outlet's answer to it. A field left out keeps its value. */
export const CorrectionRequestInput = z
  .strictObject({
    claimId: Id,
    /** What the outlet was asked to change. */
    request: requiredLine(2000, "Say what the outlet was asked to correct."),
    /** The day on which the outlet was asked; by default today. */
    requestedAt: Day.optional(),
    /** What the outlet said. */
    answer: text(5000)
      .transform((value) => value.trim() || null)
      .nullish(),
    answeredAt: Day.nullish(),
    /** Whether the answer was no. */
    refused: z.boolean().optional(),
    /** Number of the version that carries it out. */
    madeInVersion: z.int().min(1).max(999_999_999).nullish(),
  })
  .refine(({ requestedAt, answeredAt }) => !requestedAt || !answeredAt || requestedAt <= answeredAt, {
    path: ["answeredAt"],
    message: "The answer cannot be earlier than the request.",
  });
export type CorrectionRequestInput = z.infer<typeof CorrectionRequestInput>;

/** A correction that the outlet was asked for. Viewers who are blind on the claim see only their own. */
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
  /** Number of the version that carries it out; null until there is one. */
  madeInVersion: number | null;
  /** When the version was recorded, which closed the request. */
  closedAt: string | null;
  state: CorrectionState;
  version: number;
};

/** The state of a request, computed from its other fields. */
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
