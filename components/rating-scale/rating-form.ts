import type { RatingInput } from "#domain/rating/input.ts";
import type { Rating, VersionedRating } from "#domain/rating/rating.ts";

/** The values of the rating form. */
export type RatingForm = {
  label: string;
  description: string;
  color: string;
  colorDark: string;
  /** A whole number, or nothing. */
  value: string;
  /** By language tag; one that is empty is left out. */
  labels: Record<string, string>;
};

/** The fields of the form by name. The field of a language is `labels.de`. */
type Flat = Record<string, string>;

/** A new rating: two readable greys, and no value. */
export const NEW_FORM: RatingForm = {
  ...{ label: "", description: "", value: "", labels: {} },
  ...{ color: "#575d66", colorDark: "#b4b9c2" },
};

export const formOf = ({ label, description, color, colorDark, value, labels }: Rating): RatingForm => ({
  ...{ label, description, color, colorDark, labels },
  value: value === null ? "" : String(value),
});

/** The form as the API takes it. */
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

/** The rating that the form describes, for the preview. Values that cannot be preview yet stay as they were. */
export const previewOf = (form: RatingForm, before: Rating): Rating => ({
  ...before,
  label: form.label.trim() || before.label,
  color: isColor(form.color) ? form.color : before.color,
  colorDark: isColor(form.colorDark) ? form.colorDark : before.colorDark,
  value: !isValue(form.value) ? before.value : form.value.trim() === "" ? null : Number(form.value),
});

const flat = ({ labels, ...fields }: RatingForm): Flat => ({
  ...fields,
  ...Object.fromEntries(Object.entries(labels).map(([tag, label]) => [`labels.${tag}`, label])),
});

function shaped({ label = "", description = "", color = "", colorDark = "", value = "", ...rest }: Flat): RatingForm {
  const labels = Object.entries(rest).map(([name, words]) => [name.slice("labels.".length), words]);
  return { label, description, color, colorDark, value, labels: Object.fromEntries(labels) };
}

const namesIn = (...forms: Flat[]): string[] => [...new Set(forms.flatMap(Object.keys))];

/** Whether the form has been changed. */
export const isChanged = (form: RatingForm, before: RatingForm): boolean => {
  const [now, then] = [flat(form), flat(before)];
  return namesIn(now, then).some((name) => (now[name] ?? "") !== (then[name] ?? ""));
};

export type Met = { form: RatingForm; conflicts: Flat };

/**
 * The form after someone else changed the rating: their value where this person touched nothing, otherwise what this
 * person wrote. `conflicts` holds their value of each field that both changed.
 */
export function mergeTheirs(form: RatingForm, before: RatingForm, theirs: RatingForm): Met {
  const [now, then, there] = [flat(form), flat(before), flat(theirs)];
  const at = (fields: Flat, name: string) => fields[name] ?? "";
  const names = namesIn(now, then, there);
  const isMine = (name: string) => at(now, name) !== at(then, name);
  const isTheirs = (name: string) => at(there, name) !== at(then, name) && at(there, name) !== at(now, name);
  return {
    form: shaped(Object.fromEntries(names.map((name) => [name, at(isMine(name) ? now : there, name)]))),
    conflicts: Object.fromEntries(
      names.filter((name) => isMine(name) && isTheirs(name)).map((name) => [name, at(there, name)]),
    ),
  };
}

/** Takes their value instead of the person's own. */
export const withField = (form: RatingForm, name: string, value: string): RatingForm =>
  shaped({ ...flat(form), [name]: value });

/** The scale with the new version of the rating. */
export const replaced = (ratings: VersionedRating[], rating: VersionedRating): VersionedRating[] =>
  ratings.some(({ key }) => key === rating.key)
    ? ratings.map((each) => (each.key === rating.key ? rating : each))
    : [...ratings, rating];
