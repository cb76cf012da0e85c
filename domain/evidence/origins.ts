import { areNearlyIdentical } from "#domain/source/text-sketch.ts";
import { urlKey } from "#domain/source.ts";

/** What says where a source comes from. */
export type SourceOrigin = {
  id: string;
  url: string | null;
  /** The address to which it leads, or which the page names as its own. */
  canonicalUrl: string | null;
  doi: string | null;
  /** The sketch of its text; empty when there is none. */
  sketch: number[];
  /** The addresses to which its page links, in normal form (`urlKey`). */
  links: string[];
};

/** Why two sources count as one: the same publication, copies of one text, or one that cites the other. */
export type SharedOrigin = { first: string; second: string; why: "same" | "copy" | "cites" };

/** The pairs of sources that have one origin, each once. */
export function sharedOrigins(sources: SourceOrigin[]): SharedOrigin[] {
  return sources.flatMap((one, index) =>
    sources.slice(index + 1).flatMap((other) => {
      const why = whyOneOrigin(one, other);
      return why ? [{ first: one.id, second: other.id, why }] : [];
    }),
  );
}

function whyOneOrigin(one: SourceOrigin, other: SourceOrigin): SharedOrigin["why"] | null {
  const [keys, otherKeys] = [addressKeys(one), addressKeys(other)];
  const isSame = keys.some((key) => otherKeys.includes(key)) || (one.doi !== null && one.doi === other.doi);
  if (isSame) return "same";
  if (areNearlyIdentical(one.sketch, other.sketch)) return "copy";
  const cites = keys.some((key) => other.links.includes(key)) || otherKeys.some((key) => one.links.includes(key));
  return cites ? "cites" : null;
}

const addressKeys = ({ url, canonicalUrl }: SourceOrigin): string[] =>
  [url, canonicalUrl].flatMap((address) => (address && urlKey(address)) || []);

/** How many origins the sources have: those that are linked by a shared origin, over others too, count once. */
export function countOrigins(sources: SourceOrigin[]): number {
  const groups = new Map(sources.map(({ id }) => [id, id]));
  for (const { first, second } of sharedOrigins(sources)) {
    const [kept, joined] = [groups.get(first), groups.get(second)];
    for (const [id, group] of groups) if (kept && group === joined) groups.set(id, kept);
  }
  return new Set(groups.values()).size;
}
