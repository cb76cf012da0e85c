import * as z from "zod";
import { LanguageTag, requiredLine, text } from "#domain/fields.ts";
import { type Background, contrastFault } from "./contrast.ts";
import { liveRatings, type Rating } from "./rating.ts";
import { RATING_LINES, RATING_SYMBOLS } from "./symbols.ts";

/** The name of a rating in verdicts, exports and addresses: small letters, digits and hyphens. It never changes. */
export const RatingKey = z
  .string()
  .max(40, "Keep the key under 40 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write the key in lower-case letters and digits, with hyphens between words.");

const Label = requiredLine(60, "Give the rating a label.");

/** Limit of languages in which a rating has labels. */
const MAX_LANGUAGES = 60;

/** Labels by canonical language tag, sorted by tag. */
const Labels = z
  .record(LanguageTag, Label)
  .refine((labels) => Object.keys(labels).length <= MAX_LANGUAGES, `Use at most ${MAX_LANGUAGES} languages.`)
  .transform((labels) => Object.entries(labels).map(([tag, label]) => [canonicalTag(tag), label] as const))
  .refine((labels) => new Set(labels.map(([tag]) => tag)).size === labels.length, "Use each language only once.")
  .transform((labels) => Object.fromEntries([...labels].sort(([one], [other]) => (one < other ? -1 : 1))));

const canonicalTag = (tag: string) => Intl.getCanonicalLocales(tag)[0] ?? tag;

/** A colour that is readable on its background. */
const colorOn = (background: Background) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "Write a colour as # and six digits, such as #0b5c4d.")
    .transform((value) => value.toLowerCase())
    .superRefine((value, context) => {
      const message = contrastFault(value, background);
      if (message) context.addIssue({ code: "custom", message });
    });

/** What an admin sends to add or change a rating. `ScaleOrder` sets its position. */
export const RatingInput = z.strictObject({
  label: Label,
  labels: Labels.default({}),
  description: text(300)
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .default(""),
  color: colorOn("light"),
  colorDark: colorOn("dark"),
  value: z
    .int("A value must be a whole number.")
    .min(-100, "The lowest value is −100.")
    .max(100, "The highest value is 100.")
    .nullable(),
  retired: z.boolean().default(false),
  /** Left out, a rating keeps its symbol and its line, and a new one gets the first that are free. */
  symbol: z.enum(RATING_SYMBOLS, "Choose one of the symbols.").optional(),
  line: z.enum(RATING_LINES, "Choose one of the lines.").optional(),
});
export type RatingInput = z.infer<typeof RatingInput>;

/** The ratings that can be given, each once, worst first. */
export const ScaleOrder = z.strictObject({
  keys: z.array(RatingKey).max(100, "A scale cannot have that many ratings."),
});
export type ScaleOrder = z.infer<typeof ScaleOrder>;

/** With fewer live ratings there is nothing to choose. */
const MIN_LIVE_RATINGS = 2;
/** Each live rating has its own number key and symbol. */
export const MAX_LIVE_RATINGS = 9;
/** Limit of a scale, with its retired ratings. */
const MAX_RATINGS = 100;

/** Why a scale cannot be used, as a sentence; null when it can. */
export function scaleFault(scale: Rating[]): string | null {
  const live = liveRatings(scale);
  if (scale.length > MAX_RATINGS)
    return `A scale can have ${MAX_RATINGS} ratings, including retired ones. Change one of them instead.`;
  if (live.length < MIN_LIVE_RATINGS)
    return "A scale needs at least two ratings to choose from. Add another before you retire this one.";
  if (live.length > MAX_LIVE_RATINGS)
    return "A scale can have at most nine ratings to choose from, one for each number key. Retire another one first.";
  return sharedLabel(live) ?? sharedValue(live) ?? sharedLook(live);
}

function sharedLabel(live: Rating[]): string | null {
  const twice = second(live, ({ label }) => label.toLocaleLowerCase("en"));
  return twice ? `Another rating is already called “${twice.label}”.` : null;
}

/** Only their colour would distinguish two ratings with the same value, and nothing would in a ClaimReview. */
function sharedValue(live: Rating[]): string | null {
  const valued = live.filter(({ value }) => value !== null);
  const twice = second(valued, ({ value }) => String(value));
  const first = valued.find(({ key, value }) => value === twice?.value && key !== twice?.key);
  return twice ? `“${first?.label}” and “${twice.label}” cannot both have the value ${twice.value}.` : null;
}

function sharedLook(live: Rating[]): string | null {
  const symbol = second(live, (rating) => rating.symbol);
  if (symbol) return `Another rating already has the symbol of “${symbol.label}”. Choose another.`;
  const line = second(live, (rating) => rating.line);
  return line ? `Another rating already has the line of “${line.label}”. Choose another.` : null;
}

const second = (ratings: Rating[], of: (rating: Rating) => string): Rating | undefined =>
  ratings.find((rating, index) => ratings.findIndex((other) => of(other) === of(rating)) < index);

/** The proposed key for a label; empty where the label has no Latin letters. */
export const keyFrom = (label: string): string =>
  label
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
