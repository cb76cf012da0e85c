import { type Measure, MIN_CLAIMS_FOR_INTERVAL } from "#domain/agreement/bootstrap.ts";
import { NOT_DEFINED, valueInWords } from "#domain/figure/value.ts";
import type { Agreement } from "./quality.ts";
import { MIN_CLAIMS_FOR_VALUE, N_TOO_SMALL } from "./quality-figures.ts";

/** The interval of a measure, or why it has none. */
export function intervalInWords({ value, bounds, claims }: Measure): string {
  if (value === null) return "";
  if (bounds) return `${valueInWords(bounds.low, "decimal")} to ${valueInWords(bounds.high, "decimal")}`;
  return claims < MIN_CLAIMS_FOR_INTERVAL ? `fewer than ${MIN_CLAIMS_FOR_INTERVAL} claims` : NOT_DEFINED;
}

/** Why alpha is not defined, as a sentence; null where it is. */
export function undefinedInWords({ claims, alpha }: Agreement): string | null {
  if (claims === 0) return "Agreement is not defined here: no claim has two independent verdicts that you may know.";
  if (alpha.nominal.value === null)
    return "Alpha and kappa are not defined here: all verdicts have the same rating, so nothing could have differed.";
  if (alpha.ordinal.claims === 0)
    return "Ordinal and interval alpha are not defined here: no claim has two verdicts whose ratings have a value.";
  if (alpha.ordinal.value === null)
    return "Ordinal and interval alpha are not defined here: all ratings with a value are the same one.";
  return null;
}

/** Kappa of a pair that shares so many claims. */
export const kappaInWords = (kappa: number | null, claims: number): string =>
  claims < MIN_CLAIMS_FOR_VALUE ? N_TOO_SMALL : valueInWords(kappa, "decimal");

/** How one reviewer rates compared with another, or with rulings, over so many claims. */
export function differenceInWords(difference: number | null, claims: number): string {
  if (claims < MIN_CLAIMS_FOR_VALUE) return N_TOO_SMALL;
  if (difference === null) return NOT_DEFINED;
  const steps = Math.abs(difference).toFixed(2);
  if (steps === "0.00") return "0.00";
  return difference > 0 ? `${steps} higher` : `${steps} lower`;
}
