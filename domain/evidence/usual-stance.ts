import type { Stance } from "#domain/evidence.ts";
import { liveRatings, type Rating } from "#domain/rating/rating.ts";

/**
 * What sources most often say about a claim with this rating: they refute one that is rated below the middle of the
 * scale, and support one above it. Null in the middle, and for a rating without a value.
 */
export function usualStance(ratingKey: string | null, scale: Rating[]): Stance | null {
  const value = scale.find(({ key }) => key === ratingKey)?.value ?? null;
  const values = liveRatings(scale).flatMap((rating) => rating.value ?? []);
  if (value === null || values.length < 2) return null;
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  if (value === middle) return null;
  return value < middle ? "refutes" : "supports";
}
