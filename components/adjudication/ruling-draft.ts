import * as z from "zod";
import { draftKind } from "#client/drafts.ts";

/** A ruling that is being written. `evidence` are ids of pieces that it takes from verdicts. */
const RulingDraft = z.object({
  rating: z.string().nullable().default(null),
  summary: z.string(),
  explanation: z.string().default(""),
  reason: z.string().default(""),
  evidence: z.array(z.string()),
});
export type RulingDraft = z.infer<typeof RulingDraft>;

export const rulingDraft = draftKind("ruling", RulingDraft);
