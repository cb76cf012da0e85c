import * as z from "zod";
import { LanguageTag, requiredLine, text } from "#domain/fields.ts";
import { contrastFault, type Ground } from "./contrast.ts";
import { liveRatings, type Rating } from "./rating.ts";

/** What verdicts, exports and addresses call a rating: small letters, digits and hyphens. Never changes. */
export const RatingKey = z
  .string()
  .max(40, "Keep the key under 40 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write the key in small letters and digits, with hyphens between words.");

const LABEL = requiredLine(60, "Give the rating a label.");

/** Languages a rating can be labelled in. */
const MOST_LANGUAGES = 60;

/** Labels by tag, each tag in its one right spelling, in the order of the alphabet. */
const Labels = z
  .record(LanguageTag, LABEL)
  .refine((labels) => Object.keys(labels).length <= MOST_LANGUAGES, `Use at most ${MOST_LANGUAGES} languages.`)
  .transform((labels) => Object.entries(labels).map(([tag, label]) => [rightTag(tag), label] as const))
  .refine((labels) => new Set(labels.map(([tag]) => tag)).size === labels.length, "Name each language once.")
  .transform((labels) => Object.fromEntries([...labels].sort(([one], [other]) => (one < other ? -1 : 1))));

const rightTag = (tag: string) => Intl.getCanonicalLocales(tag)[0] ?? tag;

/** A colour that can be read on the ground it is for. */
const colorOn = (ground: Ground) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "Write a colour as # and six digits, such as #0b5c4d.")
    .transform((value) => value.toLowerCase())
    .superRefine((value, context) => {
      const message = contrastFault(value, ground);
      if (message) context.addIssue({ code: "custom", message });
    });

/** What an admin says about a rating: adding one, or changing what is there. Its place is that of `ScaleOrder`. */
export const RatingInput = z.strictObject({
  label: LABEL,
  labels: Labels.default({}),
  description: text(300)
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .default(""),
  color: colorOn("light"),
  colorDark: colorOn("dark"),
  value: z
    .int("A value is a whole number.")
    .min(-100, "The least value is -100.")
    .max(100, "The greatest value is 100.")
    .nullable(),
  retired: z.boolean().default(false),
});
export type RatingInput = z.infer<typeof RatingInput>;

/** The ratings that can be given, each once, worst first. */
export const ScaleOrder = z.strictObject({ keys: z.array(RatingKey).max(100, "A scale has fewer ratings.") });
export type ScaleOrder = z.infer<typeof ScaleOrder>;

/** Live ratings a scale has at least: with fewer there is nothing to choose. */
const FEWEST = 2;
/** And at most: each has a number key and a symbol of its own. */
export const MOST_LIVE = 9;
/** Ratings a scale can have with those that are retired. */
const MOST = 100;

/** What is wrong with a scale as a whole, in a sentence; null when it can be used. */
export function scaleFault(scale: Rating[]): string | null {
  const live = liveRatings(scale);
  if (scale.length > MOST)
    return `A scale can have ${MOST} ratings with the retired ones. Change one of those instead.`;
  if (live.length < FEWEST)
    return "At least two ratings have to be offered. Add another one before you retire this one.";
  if (live.length > MOST_LIVE)
    return "Nine ratings can be offered at most, one for each number key. Retire another one first.";
  return sharedLabel(live) ?? sharedValue(live);
}

function sharedLabel(live: Rating[]): string | null {
  const twice = second(live, ({ label }) => label.toLocaleLowerCase("en"));
  return twice ? `Another rating is called “${twice.label}” already.` : null;
}

/** Ratings with one value could be told apart by colour alone, and no reader of a ClaimReview could tell them apart at all. */
function sharedValue(live: Rating[]): string | null {
  const valued = live.filter(({ value }) => value !== null);
  const twice = second(valued, ({ value }) => String(value));
  const first = valued.find(({ key, value }) => value === twice?.value && key !== twice?.key);
  return twice ? `“${first?.label}” and “${twice.label}” cannot both have the value ${twice.value}.` : null;
}

const second = (ratings: Rating[], of: (rating: Rating) => string): Rating | undefined =>
  ratings.find((rating, index) => ratings.findIndex((other) => of(other) === of(rating)) < index);

/** A key made from a label, to begin with; empty where the label has no Latin letters. */
export const keyFrom = (label: string): string =>
  label
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
