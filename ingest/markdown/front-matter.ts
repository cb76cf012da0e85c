import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { FoundDetails } from "#domain/article-details.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { languageTag } from "#ingest/details/language.ts";
import { webAddress } from "#ingest/html/page-details.ts";
import { oneLine } from "#ingest/text/clean-text.ts";

/** Longer front matter is treated as text. */
const MAX_LENGTH = 20_000;

type Values = Map<string, unknown>;

/** Fences of front matter, and how to read what stands between them. */
const FORMATS: [pattern: RegExp, valuesIn: (source: string) => unknown][] = [
  [/^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, (source) => yamlIn(source) ?? yamlIn(withQuotes(source))],
  [/^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/, tomlIn],
];

/**
 * Split Markdown into details from its front matter (YAML or TOML), the lines of the front matter, and text. What is not
 * a mapping is text.
 */
export function splitFrontMatter(source: string): { details: FoundDetails; lines: string[]; text: string } {
  const start = source.slice(0, MAX_LENGTH);
  for (const [pattern, valuesIn] of FORMATS) {
    const match = pattern.exec(start);
    const content = match?.[1] ?? "";
    const values = match && mappingOf(valuesIn(content));
    if (values) return { details: detailsOf(values), lines: content.split("\n"), text: source.slice(match[0].length) };
  }
  return { details: {}, lines: [], text: source };
}

function yamlIn(source: string): unknown {
  try {
    // Aliases are not allowed, because a few of them can expand to a huge value.
    return parseYaml(source, { maxAliasCount: 0, schema: "failsafe" });
  } catch {
    return null; // not YAML: two horizontal rules with text between them
  }
}

/** People write `title: Bread: is it dearer?`, which is YAML only in quotation marks. */
function withQuotes(source: string): string {
  return source.replace(
    /^([\p{L}_][\p{L}\p{N}_-]*):[ \t]+(?!["'[{|>&*])(\S.*?)[ \t]*$/gmu,
    (_, key: string, value: string) => `${key}: ${JSON.stringify(value)}`,
  );
}

function tomlIn(source: string): unknown {
  try {
    return parseToml(source);
  } catch {
    return null; // not TOML: text between two lines of plus signs
  }
}

function mappingOf(value: unknown): Values | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  // "Bread is dear: it costs more." is a mapping too.
  if (Object.keys(value).some((key) => /\s/.test(key))) return null;
  return new Map(Object.entries(value).map(([name, property]) => [name.toLowerCase(), property]));
}

function detailsOf(values: Values): FoundDetails {
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
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object" && value !== null) return lineOf((value as { name?: unknown }).name);
  return oneLine(value);
}
