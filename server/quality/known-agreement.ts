import "server-only";
import { createHash } from "node:crypto";
import { SAMPLING } from "#domain/agreement/bootstrap.ts";
import type { Pattern, ScaleValues } from "#domain/agreement/pattern.ts";
import { type Agreement, agreementOf } from "#domain/quality/quality.ts";

/** Agreements that are kept, each some hundred bytes. A screen has about forty. */
const MAX_KNOWN = 4_000;

/** By what they were computed from, the one that was used last at the end. */
const known = new Map<string, Agreement>();

/**
 * `agreementOf`, computed once for the same numbers of the same patterns. It depends on nothing else, and its samples
 * take longer than to count the patterns. A new verdict changes the patterns of a few months, types and tags.
 */
export function knownAgreementOf(patterns: readonly Pattern[], scale: ScaleValues, sampling = SAMPLING): Agreement {
  const units = patterns.map(({ counts, units }) => `${counts.join()}:${units}`).sort();
  const key = createHash("sha256")
    .update(JSON.stringify([units, scale, sampling]))
    .digest("base64");
  const agreement = known.get(key) ?? agreementOf(patterns, scale, sampling);
  known.delete(key);
  known.set(key, agreement);
  const [oldest] = known.keys();
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  return agreement;
}
