import * as z from "zod";
import type { Evidence } from "./evidence.ts";
import { Id, requiredLine, text } from "./fields.ts";
import type { RestsOn } from "./rests-on.ts";

const MAX_EVIDENCE = 100;

const MAX_RULINGS = 200;

const fields = {
  rating: text(60),
  summary: requiredLine(500, "Say the ruling in one sentence."),
  explanation: text(20_000).nullish(),
  /** Required where the ruling departs from the verdicts or changes an earlier ruling. */
  reason: text(2000).nullish(),
  /** Ids of pieces of evidence of the verdicts, taken over in this order. Left out, a ruling keeps its evidence. */
  evidence: z
    .array(Id)
    .max(MAX_EVIDENCE, `Keep to ${MAX_EVIDENCE} pieces of evidence.`)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  /** The `basis` that the editor read. If it has changed, nothing is stored and the request is a conflict. */
  basis: text(100).optional(),
};

export const RulingInput = z.strictObject(fields);
export type RulingInput = z.infer<typeof RulingInput>;

/** Rulings on many claims. Each is stored or refused on its own. */
export const RulingsInput = z.strictObject({
  rulings: z
    .array(
      z.strictObject({
        claimId: Id,
        ...fields,
        /** Version of the ruling that it changes; left out for a first ruling. */
        ifMatch: z.int().min(1).max(999_999_999).nullish(),
      }),
    )
    .min(1, "Say which claims you rule on.")
    .max(MAX_RULINGS, `Rule on at most ${MAX_RULINGS} claims at once.`)
    .refine(
      (rulings) => new Set(rulings.map(({ claimId }) => claimId)).size === rulings.length,
      "Each claim can be ruled on once.",
    ),
});
export type RulingsInput = z.infer<typeof RulingsInput>;

/** The outcome of one of many rulings. `changed`: it is a conflict, and `ruling` is the current ruling. */
export type RulingOutcome = {
  claimId: string;
  outcome: "stored" | "changed" | "refused";
  ruling: Ruling | null;
  /** Why it was not stored, in a sentence for the editor; null when it was stored. */
  detail: string | null;
};

/** A piece of evidence as it was in a verdict when the editor ruled. */
export type RulingEvidence = Evidence & { fromVerdictId: string };

/** The final rating of a claim. */
export type Ruling = RestsOn & {
  rating: string;
  /** One sentence. */
  summary: string;
  explanation: string | null;
  reason: string | null;
  /** The evidence that it took over from the verdicts. */
  evidence: RulingEvidence[];
  ruledBy: { id: string; name: string };
  ruledAt: string;
  madeOnVersion: number;
  version: number;
};

/** Whether a ruling departs from a verdict and so needs a reason, which the reviewers read beside it. */
export const departs = (rating: string, verdictRatings: string[]): boolean =>
  verdictRatings.some((given) => given !== rating);
