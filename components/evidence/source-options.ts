import { type Source, sourceKey } from "#domain/source.ts";

/** What the list under the field of the source offers. */
export type SourceOption =
  | { kind: "recent" | "library"; id: string; source: Source }
  /** The dialog in which a file is chosen. */
  | { kind: "file"; id: "file" }
  /** The words in the field, as the title of a source without an address. */
  | { kind: "words"; id: "words"; words: string };

/** As many as fit without scrolling on a phone. */
const MAX_RECENT = 4;
const MAX_OPTIONS = 6;

/**
 * The sources that fit to the words in the field: those of this article first, then those of the library. Without words
 * the recent ones, and a file. The last option takes the words as a title.
 */
export function sourceOptions(words: string, recent: Source[], library: Source[]): SourceOption[] {
  const text = words.trim();
  const used = (sources: Source[]) =>
    sources.slice(0, MAX_RECENT).map((source) => ({ kind: "recent", id: source.id, source }) as const);
  if (text === "") return [...used(recent), { kind: "file", id: "file" }];
  const fitting = used(recent.filter((source) => contains(source, text)));
  const known = new Set(fitting.map(({ source }) => sourceKey(source)));
  const others = library.filter((source) => !known.has(sourceKey(source)));
  const sources: SourceOption[] = [
    ...fitting,
    ...others.map((source) => ({ kind: "library", id: source.id, source }) as const),
  ].slice(0, MAX_OPTIONS);
  return [...sources, { kind: "words", id: "words", words: text }];
}

/** Whether all words stand in its title, publisher, author or address. */
function contains({ title, publisher, author, url }: Source, text: string): boolean {
  const all = [title, publisher, author, url].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
