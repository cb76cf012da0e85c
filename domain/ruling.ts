import * as z from "zod";
import { requiredLine, text } from "./fields.ts";

export const RulingInput = z.strictObject({
  rating: text(60),
  summary: requiredLine(500, "Say the ruling in one sentence."),
  explanation: text(20_000).nullish(),
  /** Needed where the ruling departs from the verdicts or from an earlier ruling. */
  reason: text(2000).nullish(),
});
export type RulingInput = z.infer<typeof RulingInput>;

/** The final rating of a claim. */
export type Ruling = {
  rating: string;
  /** One sentence. */
  summary: string;
  explanation: string | null;
  reason: string | null;
  ruledBy: { id: string; name: string };
  ruledAt: string;
  madeOnVersion: number;
  version: number;
};

/** Whether a ruling needs a written reason: it differs from what every submitted verdict says. */
export const departs = (rating: string, verdictRatings: string[]): boolean =>
  verdictRatings.length > 0 && verdictRatings.every((given) => given !== rating);
