/** A DOI (ISO 26324) inside a text. Prefixes with four to nine digits are in use. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]+/gi;

/** Addresses of resolvers, and the scheme that some style guides ask for. */
const RESOLVER = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i;

/** DOIs have no limit; the longest known ones have about 200 characters. */
const MAX_LENGTH = 500;

/**
 * The DOI in a text, in lower case (DOIs ignore case); null where there is none, or several, which are those of others.
 * Punctuation that ends a sentence is no part of it.
 */
export function doiIn(text: string): string | null {
  const [first = null, second] = doisIn(text);
  return second === undefined ? first : null;
}

/** The DOIs in a text, in lower case, each once. */
export const doisIn = (text: string): string[] => [
  ...new Set([...text.matchAll(DOI)].map(([doi]) => withoutPunctuation(doi).toLowerCase())),
];

/** The DOI that this text or address is, in lower case, or null when it is anything else. */
export function asDoi(text: string): string | null {
  const value = decoded(text.trim().replace(RESOLVER, ""));
  return /^10\.\d{4,9}\/\S+$/.test(value) && value.length <= MAX_LENGTH ? value.toLowerCase() : null;
}

/** The address at which a DOI is resolved. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;

function withoutPunctuation(doi: string): string {
  const end = doi.replace(/[.,;:!?'’”]+$/, "");
  const isClosed = (open: string, close: string) => end.split(open).length >= end.split(close).length;
  return (end.endsWith(")") && !isClosed("(", ")")) || (end.endsWith("]") && !isClosed("[", "]"))
    ? end.slice(0, -1)
    : end;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stray percent sign
  }
}
