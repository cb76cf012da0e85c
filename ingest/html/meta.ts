import { oneLine } from "#ingest/text/clean-text.ts";

/** The `meta` elements of a page. `first` and `all` take names that are separated by spaces, the most trusted first. */
export type Meta = { first: (names: string) => string | undefined; all: (names: string) => string[] };

export function metaIn(document: Document): Meta {
  const values = new Map<string, string[]>();
  for (const element of Array.from(document.querySelectorAll("meta"))) {
    const content = oneLine(element.getAttribute("content"));
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) => element.getAttribute(key));
    for (const name of new Set(names.join(" ").toLowerCase().trim().split(/\s+/))) {
      if (content) values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  // Some sites give the address of a profile page instead of a name.
  const named = (name: string) => values.get(name)?.filter((value) => !/^https?:/i.test(value)) ?? [];
  return {
    // Only the first element of a name counts, as for browsers.
    first: (names) =>
      names
        .split(" ")
        .map((name) => values.get(name)?.[0])
        .find((value) => value && !/^https?:/i.test(value)),
    all: (names) =>
      names
        .split(" ")
        .map(named)
        .find((found) => found.length > 0) ?? [],
  };
}
