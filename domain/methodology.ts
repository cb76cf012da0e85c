import * as z from "zod";
import type { DocumentNode } from "./document.ts";
import { text } from "./fields.ts";
import type { Rating } from "./rating/rating.ts";

/** In UTF-16 units. */
export const MAX_METHODOLOGY_LENGTH = 50_000;

/** A new version of the page, as plain text or as a document of its editor. */
export const MethodologyInput = z.strictObject({
  content: z.union(
    [text(MAX_METHODOLOGY_LENGTH), z.record(z.string(), z.unknown())],
    "The page must be text or a document from its editor.",
  ),
});
export type MethodologyInput = z.infer<typeof MethodologyInput>;

/** One version of the page. */
export type MethodologyVersion = {
  document: DocumentNode;
  text: string;
  savedAt: string;
  /** Its number, from 1. */
  version: number;
};

/** A version with who saved it, for the newsroom. */
export type SavedMethodology = MethodologyVersion & { savedBy: { id: string; name: string } };

/** What a reader may know of a rating: nothing of how often it is given. */
export type ReadersRating = Pick<Rating, "key" | "label" | "labels" | "description" | "value"> &
  Pick<Rating, "color" | "colorDark" | "symbol" | "line">;

/** How the newsroom works, for everyone. */
export type Methodology = {
  newsroom: string;
  /** Null until an admin has written it. */
  content: MethodologyVersion | null;
  /** The ratings that are given now, in the order of the scale. */
  ratings: ReadersRating[];
  /** Independent verdicts that a claim needs where an article does not say otherwise. */
  requiredVerdicts: number;
  /** That of the content; 0 without one. */
  version: number;
};
