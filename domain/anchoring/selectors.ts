import * as z from "zod";

const offset = z.int().min(0);

/** Part of a text: UTF-16 units, end exclusive, never empty. */
export const Passage = z
  .object({ start: offset, end: offset })
  .refine(({ start, end }) => start < end, "A passage must end after it starts.");
export type Passage = z.infer<typeof Passage>;

/** The position of the passage; W3C TextPositionSelector, but counted in UTF-16 units like all offsets in the app. */
export const PositionSelector = z.object({ type: z.literal("TextPositionSelector"), start: offset, end: offset });
export type PositionSelector = z.infer<typeof PositionSelector>;

/** The text of the passage, with up to `CONTEXT_LENGTH` characters on each side; W3C TextQuoteSelector. */
export const QuoteSelector = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type QuoteSelector = z.infer<typeof QuoteSelector>;

/** Two descriptions of a passage, from which it is found again. */
export const Selectors = z.tuple([PositionSelector, QuoteSelector]);
export type Selectors = z.infer<typeof Selectors>;

const looseContext = z.string().max(2_000).optional();
const LooseQuoteSelector = QuoteSelector.extend({
  exact: z.string().min(1).max(20_000),
  prefix: looseContext,
  suffix: looseContext,
});

const NO_SELECTOR = "A selector must be a TextQuoteSelector or a TextPositionSelector.";

/** Selectors from other programs: a quote, a position or both, in any order. Context is optional. */
export const SelectorsInput = z
  .array(z.discriminatedUnion("type", [PositionSelector, LooseQuoteSelector], NO_SELECTOR))
  .min(1, "Send at least one selector.")
  .max(8, "Send at most eight selectors.");
export type SelectorsInput = z.infer<typeof SelectorsInput>;

/** Characters of context on each side of a quote, as in Hypothesis. Documented for W3C exports. */
export const CONTEXT_LENGTH = 32;
