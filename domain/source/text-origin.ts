import { urlKey } from "#domain/source.ts";
import { doiAddress, doisIn } from "./doi.ts";
import type { SourceContent } from "./source-content.ts";
import { textSketch } from "./text-sketch.ts";

/** Beyond this length, in UTF-16 units, a text is only compared by its beginning. */
const MAX_SKETCHED_LENGTH = 200_000;

const MAX_LINKS = 1_000;
const MAX_LINK_LENGTH = 2_000;

/** An address written in a text. What ends its sentence is no part of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;

/** By what a text shows that it has the same origin as another: a sketch of it, and what it cites. */
export function originOf(text: string, linkedAddresses: string[] = []): Pick<SourceContent, "sketch" | "links"> {
  const beginning = text.slice(0, MAX_SKETCHED_LENGTH);
  const written = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?'’)\]]+$/, ""));
  const cited = [...linkedAddresses, ...written, ...doisIn(text).map(doiAddress)];
  const links = new Set<string>();
  for (const address of cited) {
    if (links.size >= MAX_LINKS) break;
    const key = address.length <= MAX_LINK_LENGTH ? urlKey(address) : null;
    if (key) links.add(key);
  }
  return { sketch: textSketch(beginning), links: [...links] };
}
