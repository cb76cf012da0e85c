import { parse } from "yaml";
import type { FoundDetails } from "#domain/article-details.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { languageTag } from "#ingest/details/language.ts";
import { webAddress } from "#ingest/html/page-details.ts";
import { oneLine } from "#ingest/text/clean-text.ts";

/** Longer front matter is treated as text. */
const MAX_LENGTH = 20_000;

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Split Markdown into details from its front matter and text. YAML that is not a mapping is text. */
export function splitFrontMatter(source: string): { details: FoundDetails; text: string } {
  const match = FRONT_MATTER.exec(source.slice(0, MAX_LENGTH));
  const values = match && valuesIn(match[1] ?? "");
  if (!match || !values) return { details: {}, text: source };
  return { details: detailsOf(values), text: source.slice(match[0].length) };
}

function valuesIn(yaml: string): Map<string, unknown> | null {
  try {
    // Aliases are not allowed, because a few of them can expand to a huge value.
    const value: unknown = parse(yaml, { maxAliasCount: 0, schema: "failsafe" });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, property]) => [name.toLowerCase(), property]));
  } catch {
    return null; // not YAML: two horizontal rules with text between them
  }
}

function detailsOf(values: Map<string, unknown>): FoundDetails {
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

/** A value as one line. A list of authors is joined, and an object is replaced by its `name`. */
function lineOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const lines = value.map(lineOf).filter((line) => line !== undefined);
    return lines.length > 0 ? lines.join(", ") : undefined;
  }
  if (typeof value === "object" && value !== null) return lineOf((value as { name?: unknown }).name);
  return oneLine(value);
}
