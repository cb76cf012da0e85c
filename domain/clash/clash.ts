import * as z from "zod";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { Cursor } from "#domain/page-query.ts";

/**
 * What differs between two reports of one event. The last two explain a difference and are no clashes: one number is
 * rounded, or one moment is told in two time zones.
 */
export const CLASH_KINDS = {
  number: { label: "Different numbers", isClash: true },
  date: { label: "Different dates", isClash: true },
  time: { label: "Different times", isClash: true },
  vague: { label: "One gives a number, the other does not", isClash: true },
  rounding: { label: "Rounded", isClash: false },
  zone: { label: "Can be one moment in two time zones", isClash: false },
} as const satisfies Record<string, { label: string; isClash: boolean }>;
export type ClashKind = keyof typeof CLASH_KINDS;

export const CLASH_KIND_KEYS = Object.keys(CLASH_KINDS) as ClashKind[];

/** The list shows what is not dismissed, or what is. */
export const ClashFilter = z.strictObject({ dismissed: z.literal("1").optional(), after: Cursor });
export type ClashFilter = z.infer<typeof ClashFilter>;

export const ClashDismissed = z.strictObject({ dismissed: z.boolean() });
export type ClashDismissed = z.infer<typeof ClashDismissed>;

/** One side of a clash: the sentence of an article, and in it the words that differ. */
export type ClashSide = {
  article: { id: string; title: string; outlet: string | null; publishedAt: string | null; language: string };
  /** The sentence in this version of the article. */
  version: number;
  passage: Passage;
  exact: string;
  /** The words that differ, within `exact`. */
  differing: Passage;
};

/** Two sentences of two articles that seem to tell the same thing differently: a hint for a person, never a verdict. */
export type Clash = {
  id: string;
  kind: ClashKind;
  /** The article that is asked about comes first; elsewhere the order says nothing. */
  sides: [ClashSide, ClashSide];
  /** The words of the first side by which the sentences were put together. */
  shared: string[];
  dismissed: boolean;
  version: number;
};

/** A page of clashes, the most similar sentences first. `clashes` and `explained` count what is not dismissed. */
export type ClashPage = {
  clashes: Clash[];
  counts: { clashes: number; explained: number; dismissed: number };
  nextCursor?: string;
};
