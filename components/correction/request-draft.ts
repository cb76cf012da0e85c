import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";

const RequestDraft = z.object({
  /** The id of the request. It is part of the draft, so that one that is sent again is stored once. */
  requestId: z.string().default(""),
  ...{ request: z.string(), requestedAt: z.string(), remindOn: z.string().default("") },
  ...{ answer: z.string().default(""), answeredAt: z.string().default("") },
  ...{ refused: z.boolean().default(false), madeIn: z.string().default("") },
});
export type RequestDraft = z.infer<typeof RequestDraft>;

/** The draft of a new request, stored by the id of its claim. */
export const requestDraft = draftKind("correction-request", RequestDraft);

/** The draft of changes of a request, stored by its id. */
export const editDraft = draftKind("correction-edit", RequestDraft);

/** What the form of a new request begins with. */
export const newRequest = (requestId: string, today: string): RequestDraft => ({
  ...{ requestId, request: "", requestedAt: today, remindOn: "" },
  ...{ answer: "", answeredAt: "", refused: false, madeIn: "" },
});

/** What the form of a stored request begins with. */
export const draftOf = (request: CorrectionRequest): RequestDraft => ({
  ...{ requestId: request.id, request: request.request, requestedAt: request.requestedAt },
  ...{ remindOn: request.remindOn ?? "", answer: request.answer ?? "", answeredAt: request.answeredAt ?? "" },
  ...{ refused: request.refused, madeIn: String(request.madeInVersion ?? "") },
});

/** The input that stores what the form has. Only a stored request has an outcome. */
export function inputOf(claimId: string, draft: RequestDraft, hasOutcome: boolean): CorrectionRequestInput {
  const asked = {
    ...{ claimId, request: draft.request, remindOn: draft.remindOn || null },
    ...(draft.requestedAt ? { requestedAt: draft.requestedAt } : {}),
  };
  if (!hasOutcome) return asked;
  const answer = draft.answer.trim() || null;
  return {
    ...asked,
    ...{ answer, refused: draft.refused, madeInVersion: draft.madeIn ? Number(draft.madeIn) : null },
    // An empty date of an answer means today.
    ...(draft.answeredAt ? { answeredAt: draft.answeredAt } : answer || draft.refused ? {} : { answeredAt: null }),
  };
}
