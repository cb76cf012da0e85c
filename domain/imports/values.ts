import { cutAtGrapheme } from "#domain/graphemes.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** Readers of JSON from other programs, in which a value can have any type. None of them throws. */

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list as it is, one value as a list of it, and nothing as an empty list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Text that can be stored: NFC, without NUL and lone surrogates, at most `max` UTF-16 units; null where there is none. */
export function textIn(value: unknown, max: number): string | null {
  const given = typeof value === "number" ? String(value) : isObject(value) ? value["@value"] : value;
  if (typeof given !== "string") return null;
  // Twice the limit holds all that is kept, and a text of many megabytes is not normalised.
  return cutAtGrapheme(charactersIn(given, 2 * max), max).trim() || null;
}

/** The beginning of a text in characters that can be stored. */
export const charactersIn = (value: unknown, max: number): string =>
  typeof value === "string"
    ? value.slice(0, max).replace(LONE_SURROGATES, "\ufffd").replaceAll("\0", "").normalize("NFC")
    : "";

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The same on one line. Of a list, the first item that has text. */
export function lineIn(value: unknown, max: number): string | null {
  for (const item of listOf(value)) {
    const line = textIn(item, max)?.replace(/\s+/g, " ").trim();
    if (line) return line;
  }
  return null;
}

/** A web address; of a list or an object with an address, the first one. */
export function addressIn(value: unknown): string | null {
  for (const item of listOf(value)) {
    const address = safeUrl(isObject(item) ? (item.url ?? item["@id"] ?? item.id) : item);
    if (address && /^https?:/i.test(address)) return address;
  }
  return null;
}

/**
 * The day of a date or a time, as its writer saw it: that of its own time zone. Null for what is no date, and for the
 * year 1, which programs write for a date that they do not have.
 */
export function dayIn(value: unknown): string | null {
  const line = lineIn(value, 40) ?? "";
  const [day, year = "", month = "01", date = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(line) ?? [];
  if (!day || Number(year) < 1000 || Number(year) > 9998) return null;
  const time = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(date) ? null : day;
}

/** A number, also one that is written as text, with a comma or a point. */
export function numberIn(value: unknown): number | null {
  const [item] = listOf(value);
  if (typeof item === "number") return Number.isFinite(item) ? item : null;
  const line = lineIn(item, 40)?.replace(",", ".");
  return line && /^[+-]?\d+(\.\d+)?$/.test(line) ? Number(line) : null;
}

/** A BCP 47 tag; of a list or an object with one, the first. */
export function languageIn(value: unknown): string | null {
  for (const item of listOf(value)) {
    const tag = lineIn(isObject(item) ? (item.alternateName ?? item.name) : item, 35)?.replace("_", "-");
    const [known] = tag ? canonical(tag) : [];
    if (known) return known;
  }
  return null;
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return []; // a name such as "English (UK)" is no tag
  }
}
