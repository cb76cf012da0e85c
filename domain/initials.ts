import { graphemeEnd } from "./graphemes.ts";

/** The first letters of the first two words of a name, for where there is no room for it. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, graphemeEnd(word, 1)))
    .slice(0, 2)
    .join("")
    .toUpperCase();
