import { mergeForm } from "#components/ui/merge-form.ts";
import type { RatingInput } from "#domain/rating/input.ts";
import { freeLook, type RatingLook } from "#domain/rating/look.ts";
import type { Rating, VersionedRating } from "#domain/rating/rating.ts";

/** The values of the rating form. */
export type RatingForm = {
  label: string;
  description: string;
  color: string;
  colorDark: string;
  /** A whole number, or nothing. */
  value: string;
  symbol: RatingLook["symbol"];
  line: RatingLook["line"];
  /** By language tag; one that is empty is left out. */
  labels: Record<string, string>;
};

/** The fields of the form by name. The field of a language is `labels.de`. */
type Flat = Record<string, string>;

/** A new rating: two readable greys, no value, and the first symbol and line that are free. */
export const newForm = (scale: Rating[]): RatingForm => ({
  label: "",
  description: "",
  color: "#575d66",
  colorDark: "#b4b9c2",
  value: "",
  ...freeLook(null, scale),
  labels: {},
});

export const formOf = ({ label, description, color, colorDark, value, symbol, line, labels }: Rating): RatingForm => ({
  label,
  description,
  color,
  colorDark,
  value: value === null ? "" : String(value),
  symbol,
  line,
  labels,
});

export const inputOf = (form: RatingForm, retired: boolean): RatingInput => ({
  ...form,
  value: form.value.trim() === "" ? null : Number(form.value),
  labels: Object.fromEntries(Object.entries(form.labels).filter(([, label]) => label.trim() !== "")),
  retired,
});

/** Whether the field of the value says nothing, or a whole number. */
export const isValue = (value: string): boolean => /^\s*(-?\d{1,9})?\s*$/.test(value);

const HEX = /^#[0-9a-f]{6}$/i;
export const isColor = (value: string): boolean => HEX.test(value);

/** The rating that the form describes, for the preview. Values that are not valid yet stay as they were. */
export const previewOf = (form: RatingForm, before: Rating): Rating => ({
  ...before,
  label: form.label.trim() || before.label,
  color: isColor(form.color) ? form.color : before.color,
  colorDark: isColor(form.colorDark) ? form.colorDark : before.colorDark,
  symbol: form.symbol,
  line: form.line,
  value: !isValue(form.value) ? before.value : form.value.trim() === "" ? null : Number(form.value),
});

const flat = ({ labels, ...fields }: RatingForm): Flat => ({
  ...fields,
  ...Object.fromEntries(Object.entries(labels).map(([tag, label]) => [`labels.${tag}`, label])),
});

function shaped(fields: Flat): RatingForm {
  const { label = "", description = "", color = "", colorDark = "", value = "", symbol, line, ...rest } = fields;
  const labels = Object.entries(rest).map(([name, words]) => [name.slice("labels.".length), words]);
  const look = { symbol, line } as RatingLook;
  return { label, description, color, colorDark, value, ...look, labels: Object.fromEntries(labels) };
}

export const isChanged = (form: RatingForm, before: RatingForm): boolean => {
  const [now, then] = [flat(form), flat(before)];
  return Object.keys({ ...now, ...then }).some((name) => (now[name] ?? "") !== (then[name] ?? ""));
};

/** The form with the changes of someone else, as `mergeForm` merges them. */
export function mergeTheirs(form: RatingForm, before: RatingForm, theirs: RatingForm) {
  const { form: merged, conflicts } = mergeForm(flat(form), flat(before), flat(theirs));
  return { form: shaped(merged), conflicts };
}

export const withField = (form: RatingForm, name: string, value: string): RatingForm =>
  shaped({ ...flat(form), [name]: value });

/** The scale with the new version of the rating. */
export const replaced = (ratings: VersionedRating[], rating: VersionedRating): VersionedRating[] =>
  ratings.some(({ key }) => key === rating.key)
    ? ratings.map((each) => (each.key === rating.key ? rating : each))
    : [...ratings, rating];
