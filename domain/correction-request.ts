import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { Day, Id, requiredLine, text } from "./fields.ts";
import { dayIn } from "./newsroom-time.ts";
import { Cursor } from "./page-query.ts";

/** States of a request: `asked`, then `answered` or `refused` by the outlet; `made` once a version carries it out. */
export const CORRECTION_STATES = {
  asked: "Requested",
  answered: "Answered",
  refused: "Refused",
  made: "Made",
} as const;
export type CorrectionState = keyof typeof CORRECTION_STATES;

const STATE_KEYS = Object.keys(CORRECTION_STATES) as [CorrectionState, ...CorrectionState[]];

/** The filter of the list of correction requests, as its address has it. */
export const CorrectionFilter = z.strictObject({
  state: z.enum(STATE_KEYS).optional(),
  /** Words of the request, the claim or the title of the article. */
  q: text(200).optional(),
  outlet: text(200).optional(),
  /** Asked for by the viewer. */
  mine: z.literal("1").optional(),
  sort: z.enum(["newest", "oldest"]).default("newest"),
  after: Cursor,
});
export type CorrectionFilter = z.infer<typeof CorrectionFilter>;

/** The query of the list: a page of it, or all that matches as CSV. */
export const CorrectionQuery = z.strictObject({
  ...CorrectionFilter.shape,
  format: z.enum(["csv"], "The only other format is csv.").optional(),
});

export const correctionsAddress = ({ sort, ...filter }: Partial<CorrectionFilter>): string =>
  addressWith("/correction-requests", { ...filter, sort: sort === "newest" ? undefined : sort });

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
    /** The day on which whoever sends this is reminded of the request, while no version carries it out. */
    remindOn: Day.nullish(),
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
  /** The day on which the person who set it is reminded, as 2026-03-12. */
  remindOn: string | null;
  /** When it was removed; null while it counts. */
  withdrawnAt: string | null;
  state: CorrectionState;
  version: number;
};

/** A row of the list of correction requests. */
export type ListedRequest = CorrectionRequest & {
  statement: string;
  article: { id: string; title: string; outlet: string | null; language: string; currentVersion: number };
};

/** Days from the request until the outlet answered or a version carried it out, or until today. */
export function requestAge(
  { requestedAt, answeredAt, closedAt }: Pick<CorrectionRequest, "requestedAt" | "answeredAt" | "closedAt">,
  today: string,
  timeZone: string,
): number {
  const end = closedAt ? dayIn(timeZone, new Date(closedAt)) : (answeredAt ?? today);
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(requestedAt)) / 86_400_000));
}

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
