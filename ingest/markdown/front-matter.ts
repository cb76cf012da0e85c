import { parse } from "yaml";
import { safeUrl } from "#domain/safe-url.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { languageTag } from "#ingest/details/language.ts";
import type { Details } from "#ingest/reading.ts";

/** Longest head that is looked at; what is longer is no head. */
const LONGEST_HEAD = 20_000;

const HEAD = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The head that writing tools put above Markdown, and the text below it. One that is no list of names and values is text. */
export function withoutFrontMatter(source: string): { details: Details; text: string } {
  const found = HEAD.exec(source.slice(0, LONGEST_HEAD));
  const values = found && valuesIn(found[1] ?? "");
  if (!found || !values) return { details: {}, text: source };
  return { details: detailsOf(values), text: source.slice(found[0].length) };
}

function valuesIn(yaml: string): Map<string, unknown> | null {
  try {
    // Without aliases, which can make much out of little.
    const value: unknown = parse(yaml, { maxAliasCount: 0, schema: "failsafe" });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, held]) => [name.toLowerCase(), held]));
  } catch {
    return null; // two rules with text between them
  }
}

function detailsOf(values: Map<string, unknown>): Details {
  const first = (...names: string[]) =>
    names.map((name) => lineOf(values.get(name))).find((line) => line !== undefined);
  return {
    title: first("title", "headline"),
    outlet: first("outlet", "publisher", "publication", "site"),
    byline: first("byline", "author", "authors"),
    publishedAt: isoDate(first("date", "published", "publishedat", "pubdate")),
    language: languageTag(first("lang", "language")),
    url: webAddress(first("url", "canonical", "canonical_url", "link", "source")),
  };
}

function webAddress(value: string | undefined): string | undefined {
  const address = safeUrl(value);
  return address?.startsWith("http") ? address : undefined;
}

/** A value as one line: lists of authors are joined, and an author with properties goes by name. */
function lineOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const lines = value.map(lineOf).filter((line) => line !== undefined);
    return lines.length > 0 ? lines.join(", ") : undefined;
  }
  if (typeof value === "object" && value !== null) return lineOf((value as { name?: unknown }).name);
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() || undefined : undefined;
}
