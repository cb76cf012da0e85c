import * as z from "zod";
import type { Evidence } from "./evidence.ts";
import { Id, requiredLine, text } from "./fields.ts";
import type { RestsOn } from "./rests-on.ts";

const MAX_EVIDENCE = 100;

const MAX_RULINGS = 200;

const fields = {
  rating: text(60),
  summary: requiredLine(500, "State the ruling in one sentence."),
  explanation: text(20_000).nullish(),
  /** Needed in the cases of `reasonNeeded`. */
  reason: text(2000).nullish(),
  /** Ids of pieces of evidence of the verdicts, taken over in this order. Left out, a ruling keeps its evidence. */
  evidence: z
    .array(Id)
    .max(MAX_EVIDENCE, `Use at most ${MAX_EVIDENCE} pieces of evidence.`)
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
    .min(1, "Name at least one claim.")
    .max(MAX_RULINGS, `You can rule on at most ${MAX_RULINGS} claims at once.`)
    .refine(
      (rulings) => new Set(rulings.map(({ claimId }) => claimId)).size === rulings.length,
      "Name each claim only once.",
    ),
});
export type RulingsInput = z.infer<typeof RulingsInput>;

const withdrawalReason = requiredLine(2000, "Say why you are withdrawing the ruling.");

/** The input that withdraws a ruling. */
export const RulingWithdrawal = z.strictObject({ reason: withdrawalReason });
export type RulingWithdrawal = z.infer<typeof RulingWithdrawal>;

/** Withdraws rulings on many claims, such as those that were given together. Each is withdrawn or refused on its own. */
export const RulingsWithdrawal = z.strictObject({
  reason: withdrawalReason,
  rulings: z
    .array(z.strictObject({ claimId: Id, ifMatch: z.int().min(1).max(999_999_999) }))
    .min(1, "Name at least one ruling.")
    .max(MAX_RULINGS, `You can withdraw at most ${MAX_RULINGS} rulings at once.`),
});
export type RulingsWithdrawal = z.infer<typeof RulingsWithdrawal>;

/** The outcome of one of many rulings. `changed`: it is a conflict, and `ruling` is the current ruling. */
export type RulingOutcome = {
  claimId: string;
  outcome: "stored" | "withdrawn" | "changed" | "refused";
  ruling: Ruling | null;
  /** Why it was not stored or withdrawn, in a sentence for the editor; null when it was. */
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

/** What decides whether a ruling needs a reason, as far as its editor may know it. */
export type RulingFacts = {
  /** Null while none is chosen. */
  rating: string | null;
  /** The ratings of the submitted verdicts, and how many of these are independent. */
  verdicts: string[];
  independent: number;
  required: number;
  /** Whether the ruling takes evidence over, or a verdict cites some. */
  hasEvidence: boolean;
  /** Whether there is a ruling already. */
  isChange: boolean;
  /** The different ratings of the rulings that hold on other claims of its cluster. */
  precedents: string[];
  blind: boolean;
};

/**
 * Why a ruling needs a reason, in sentences for the editor; null where it needs none. A blind editor always gives one: a
 * question that depends on the verdicts would disclose them.
 */
export function reasonNeeded({
  rating,
  verdicts,
  independent,
  required,
  hasEvidence,
  isChange,
  precedents,
  blind,
}: RulingFacts): string | null {
  if (blind) return "You have started a verdict and cannot see the others, so give a reason for your ruling.";
  const isPlain = independent === verdicts.length;
  const kind = isPlain ? "verdict" : "independent verdict";
  const there =
    independent === 0
      ? `No ${kind} has`
      : `Only ${independent} of ${required} ${kind}s ${independent === 1 ? "has" : "have"}`;
  const sentences = [
    isChange && "Say why you are changing the ruling. The reviewers will see your reason.",
    independent < required && `${there} been submitted. Say why you are ruling now.`,
    !hasEvidence && "Nobody has cited evidence. Say why you are ruling without it.",
    rating !== null &&
      departs(rating, verdicts) &&
      "Say why this ruling departs from the verdicts. The reviewers will see your reason.",
    rating !== null &&
      departs(rating, precedents) &&
      "A claim that says the same was ruled otherwise. Say why this ruling departs from that one.",
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

/** Whether a rating departs from one of those given before, in verdicts or in rulings. */
export const departs = (rating: string, given: string[]): boolean => given.some((other) => other !== rating);
