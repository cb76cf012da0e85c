import * as z from "zod";
import type { Evidence } from "./evidence.ts";
import { Id, requiredLine, text } from "./fields.ts";

/** Pieces of evidence one ruling can carry. */
const MOST_EVIDENCE = 100;

/** Claims that are ruled on at once. */
const MOST_AT_ONCE = 200;

const fields = {
  rating: text(60),
  summary: requiredLine(500, "Say the ruling in one sentence."),
  explanation: text(20_000).nullish(),
  /** Needed where the ruling departs from the verdicts or from an earlier ruling. */
  reason: text(2000).nullish(),
  /** Ids of pieces of evidence in the verdicts on this claim, to be taken over in this order. Left out, a ruling keeps those it has. */
  evidence: z
    .array(Id)
    .max(MOST_EVIDENCE, `Keep to ${MOST_EVIDENCE} pieces of evidence.`)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  /** The `basis` the editor read: where the claim rests on something else by now, nothing is stored and they are told. */
  basis: text(100).optional(),
};

export const RulingInput = z.strictObject(fields);
export type RulingInput = z.infer<typeof RulingInput>;

/** Rulings on many claims; each is stored or refused by itself. */
export const RulingsInput = z.strictObject({
  rulings: z
    .array(
      z.strictObject({
        claimId: Id,
        ...fields,
        /** Version of the ruling it changes; none where there was none. */
        ifMatch: z.int().min(1).max(999_999_999).nullish(),
      }),
    )
    .min(1, "Say which claims you rule on.")
    .max(MOST_AT_ONCE, `Rule on at most ${MOST_AT_ONCE} claims at once.`)
    .refine(
      (rulings) => new Set(rulings.map(({ claimId }) => claimId)).size === rulings.length,
      "Each claim can be ruled on once.",
    ),
});
export type RulingsInput = z.infer<typeof RulingsInput>;

/** What became of one of many rulings. `changed`: somebody else was first; `ruling` is what stands now. */
export type RulingOutcome = {
  claimId: string;
  outcome: "stored" | "changed" | "refused";
  ruling: Ruling | null;
  /** A sentence for the person where it was not stored. */
  detail: string | null;
};

/** A piece of evidence as a verdict had it when the editor ruled. */
export type RulingEvidence = Evidence & { fromVerdictId: string };

/** The final rating of a claim. */
export type Ruling = {
  rating: string;
  /** One sentence. */
  summary: string;
  explanation: string | null;
  reason: string | null;
  /** What it took over from the verdicts. */
  evidence: RulingEvidence[];
  ruledBy: { id: string; name: string };
  ruledAt: string;
  madeOnVersion: number;
  /** The words of the passage when it was made. */
  restsOn: string;
  version: number;
};

/** Whether a ruling needs a written reason: whoever rated the claim otherwise reads it beside the ruling. */
export const departs = (rating: string, verdictRatings: string[]): boolean =>
  verdictRatings.some((given) => given !== rating);
