import type { Rating } from "./rating.ts";

/** The languages in which ratings of the scale have labels, by their English names: the tag and the name of each. */
export function labelLanguages(scale: Rating[]): [tag: string, name: string][] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const tags = [...new Set(scale.flatMap(({ labels }) => Object.keys(labels)))];
  return tags
    .map((tag): [string, string] => [tag, names.of(tag) ?? tag])
    .sort(([, one], [, other]) => one.localeCompare(other, "en"));
}
