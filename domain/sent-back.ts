import * as z from "zod";
import { Id, text } from "./fields.ts";

/** Sending a claim back to reviewers with a question; who, by their verdicts, so that an editor can ask without knowing names. */
export const SendBackInput = z.strictObject({
  /** Id of the question, made by the client: sent twice, it is asked once. */
  commentId: Id,
  question: text(5000)
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => value.length > 0, "Write what you want to know."),
  verdicts: z
    .array(Id)
    .min(1, "Choose whom you ask.")
    .max(50, "Ask at most 50 reviewers.")
    .transform((ids) => [...new Set(ids)]),
});
export type SendBackInput = z.infer<typeof SendBackInput>;

/** The question with which a claim was sent back, while someone who was asked has neither answered nor changed their verdict. */
export type SentBack = { at: string; by: { id: string; name: string }; question: string };
