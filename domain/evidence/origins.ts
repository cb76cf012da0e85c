import { doiAddress } from "#domain/source/doi.ts";
import { areNearlyIdentical } from "#domain/source/text-sketch.ts";
import { urlKey } from "#domain/source.ts";

/** What says where a source comes from. */
export type SourceOrigin = {
  id: string;
  url: string | null;
  /** The address to which it leads, or which the page names as its own, in normal form (`urlKey`). */
  canonicalKey: string | null;
  doi: string | null;
  /** The sketch of its text; empty when there is none. */
  sketch: number[];
  /** The addresses to which its text links, in normal form. */
  links: string[];
};

/** Why two sources count as one: the same publication, copies of one text, or one that cites the other. */
export type SharedOrigin = { first: string; second: string; why: "same" | "copy" | "cites" };

/** Sources that are compared with each other: every pair takes some microseconds. Further ones count as others. */
const MAX_COMPARED = 100;

/** The pairs of sources that have one origin, each once. */
export function sharedOrigins(sources: SourceOrigin[]): SharedOrigin[] {
  if (sources.length < 2) return [];
  const compared = sources.slice(0, MAX_COMPARED).map((source) => ({ ...source, keys: addressKeys(source) }));
  return compared.flatMap((one, index) =>
    compared.slice(index + 1).flatMap((other) => {
      const why = whyOneOrigin(one, other);
      return why ? [{ first: one.id, second: other.id, why }] : [];
    }),
  );
}

type ComparedSource = SourceOrigin & { keys: string[] };

function whyOneOrigin(one: ComparedSource, other: ComparedSource): SharedOrigin["why"] | null {
  const isSame = one.keys.some((key) => other.keys.includes(key));
  if (isSame) return "same";
  if (areNearlyIdentical(one.sketch, other.sketch)) return "copy";
  const cites = one.keys.some((key) => other.links.includes(key)) || other.keys.some((key) => one.links.includes(key));
  return cites ? "cites" : null;
}

/** The addresses at which a source can be found, in normal form. A DOI counts as the address of its resolver. */
const addressKeys = ({ url, canonicalKey, doi }: SourceOrigin): string[] => [
  ...[url, doi && doiAddress(doi)].flatMap((address) => (address && urlKey(address)) || []),
  ...(canonicalKey ? [canonicalKey] : []),
];

/** Sources that one of the pairs links, over others too, in the order of the first of each group. */
export function groupsOf(pairs: SharedOrigin[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { first, second } of pairs) {
    const [kept, joined] = [groups.get(first) ?? [first], groups.get(second) ?? [second]];
    if (kept === joined) continue;
    const group = [...kept, ...joined];
    for (const id of group) groups.set(id, group);
  }
  return [...new Set(groups.values())];
}

/** How many origins the sources have: those that a shared origin links, over others too, count once. */
export const countOrigins = (sources: SourceOrigin[], pairs: SharedOrigin[]): number =>
  sources.length - groupsOf(pairs).reduce((sum, group) => sum + group.length - 1, 0);
