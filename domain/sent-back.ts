import * as z from "zod";
import { Id, text } from "./fields.ts";

/** Sends a claim back to reviewers with a question. Verdicts name them, so that an editor need not know names. */
export const SendBackInput = z.strictObject({
  /** Id of the question, made by the client. A repeated request does not ask twice. */
  commentId: Id,
  question: text(5000)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, "Write your question."),
  verdicts: z
    .array(Id)
    .min(1, "Choose who to ask.")
    .max(50, "Ask at most 50 reviewers.")
    .transform((ids) => [...new Set(ids)]),
});
export type SendBackInput = z.infer<typeof SendBackInput>;

/** Where a question stands with which a claim was sent back. */
export const SENT_BACK_STATES = { waiting: "Waiting for an answer", answered: "Answered" } as const;
export type SentBackState = keyof typeof SENT_BACK_STATES;

/** The open question with which a claim was sent back. */
export type SentBack = {
  at: string;
  by: { id: string; name: string };
  question: string;
  /** When the last of those who got it answered or changed their verdict; null while one of them has not. */
  answeredAt: string | null;
};
