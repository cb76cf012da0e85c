import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { text } from "./fields.ts";
import { Cursor } from "./page-query.ts";

/** A claim that another newsroom has reviewed, as its ClaimReview says. It is none of our rulings. */
export type PrecedentFields = {
  /** The claim that was reviewed. */
  statement: string;
  claimant: string | null;
  /** When it was said, as far as known: 2026, 2026-03 or 2026-03-12. */
  saidAt: string | null;
  /** Who reviewed it. */
  publisher: string | null;
  /** The rating in the publisher's own words. */
  ratingLabel: string | null;
  /** From 0, their worst rating, to 1, their best; null where the review names no place on a scale that makes sense. */
  ratingValue: number | null;
  /** The review. */
  url: string | null;
  /** The day on which it was published. */
  reviewedAt: string | null;
  /** BCP 47. */
  language: string | null;
  /** Addresses at which the claim was made. */
  appearances: string[];
};

export type Precedent = PrecedentFields & { id: string; importedBy: { id: string; name: string }; importedAt: string };

/** The filter of the list of precedents, and the page. */
export const PrecedentsQuery = z.strictObject({
  q: text(200).optional(),
  publisher: text(200).optional(),
  /** The rating in the publisher's own words. */
  rating: text(200).optional(),
  after: Cursor,
});
export type PrecedentsQuery = z.infer<typeof PrecedentsQuery>;

export const precedentsAddress = (filter: Partial<PrecedentsQuery>): string => addressWith("/precedents", filter);
