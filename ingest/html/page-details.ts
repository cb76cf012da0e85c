import type { FoundDetails } from "#domain/article-details.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { languageTag } from "#ingest/details/language.ts";
import { oneLine } from "#ingest/text/clean-text.ts";

/** Types of schema.org for a published text, the most specific first. Many sites give only `WebPage`. */
const ARTICLE_TYPES = [/Article|Posting|^(Report|NewsReport|Review)$/, /^WebPage$/];

const PUBLICATION_DATES =
  "article:published_time og:article:published_time parsely-pub-date dc.date.issued dc.date date pubdate publishdate " +
  "citation_publication_date";

type JsonObject = Record<string, unknown>;

/** The metadata of a page, from JSON-LD, Open Graph, other `meta` elements and visible elements. */
export function pageDetails(document: Document): FoundDetails {
  const jsonLd = articleIn(document);
  const meta = metaReader(document);
  return {
    title:
      oneLine(jsonLd.headline) ?? meta("og:title twitter:title dc.title") ?? oneLine(textOf(document, "title", "h1")),
    outlet: nameOf(jsonLd.publisher) ?? meta("og:site_name application-name dc.publisher citation_journal_title"),
    byline: nameOf(jsonLd.author) ?? meta("author dc.creator parsely-author citation_author byl"),
    publishedAt:
      isoDate(oneLine(jsonLd.datePublished)) ??
      isoDate(meta(PUBLICATION_DATES)) ??
      isoDate(attributeOf(document, "time[pubdate], time[itemprop=datePublished], article time[datetime]", "datetime")),
    language:
      languageTag(document.documentElement.getAttribute("lang")) ??
      languageTag(oneLine(jsonLd.inLanguage)) ??
      languageTag(meta("content-language og:locale dc.language")),
    url:
      webAddress(attributeOf(document, "link[rel=canonical]", "href")) ??
      webAddress(attributeOf(document, 'meta[property="og:url"]', "content")),
  };
}

/** The first article in the JSON-LD of the page, or an empty object. */
function articleIn(document: Document): JsonObject {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const objects = scripts.flatMap(({ textContent }) => objectsIn(parseJson(textContent ?? ""), 0));
  const ofType = (pattern: RegExp) =>
    objects.find((object) => [object["@type"]].flat().some((type) => pattern.test(String(type))));
  return ARTICLE_TYPES.map(ofType).find((object) => object !== undefined) ?? {};
}

/** All objects in a JSON-LD value: arrays, `@graph` and `mainEntity` can contain the article. */
function objectsIn(value: unknown, depth: number): JsonObject[] {
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const object = value as JsonObject;
  const inner = [object.mainEntity, object["@graph"]].flatMap((item) => objectsIn(item, depth + 1));
  return [...inner, object];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
  } catch {
    return null; // broken JSON-LD is ignored
  }
}

/** Names of people or organisations, which JSON-LD gives as a text, an object, or a list of them. */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((item) => oneLine(typeof item === "object" && item !== null ? (item as JsonObject).name : item));
  // Some sites give the address of a profile page instead of a name.
  const real = names.filter((name) => name !== undefined && !/^https?:/i.test(name));
  return real.length > 0 ? real.join(", ") : undefined;
}

/** Reads the first of these `meta` elements, whose names are separated by spaces. */
function metaReader(document: Document): (names: string) => string | undefined {
  const values = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll("meta"))) {
    const content = oneLine(element.getAttribute("content"));
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) => element.getAttribute(key));
    for (const name of names.join(" ").toLowerCase().trim().split(/\s+/)) {
      if (content && !values.has(name)) values.set(name, content);
    }
  }
  return (names) =>
    names
      .split(" ")
      .map((name) => values.get(name))
      .find((value) => value && !/^https?:/i.test(value));
}

export function webAddress(value: string | null | undefined): string | undefined {
  const address = safeUrl(value);
  return address?.startsWith("http") ? address : undefined;
}

const textOf = (document: Document, ...selectors: string[]) =>
  selectors.map((selector) => document.querySelector(selector)?.textContent).find((text) => text?.trim());

const attributeOf = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);
