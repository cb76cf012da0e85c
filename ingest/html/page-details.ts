import type { FoundDetails } from "#domain/article-details.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { isoDate } from "#ingest/details/calendar.ts";
import { languageTag } from "#ingest/details/language.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { firstOfType, jsonLdIn, nameOf } from "./json-ld.ts";
import { metaIn } from "./meta.ts";

/** Types of schema.org for a published text, the most specific first. Many sites give only `WebPage`. */
const ARTICLE_TYPES = [/Article|Posting|^(Report|NewsReport|Review)$/, /^WebPage$/];

const PUBLICATION_DATES =
  "article:published_time og:article:published_time parsely-pub-date dc.date.issued dc.date date pubdate publishdate " +
  "citation_publication_date";

/** The metadata of a page, from JSON-LD, Open Graph, other `meta` elements and visible elements. */
export function pageDetails(document: Document): FoundDetails {
  const jsonLd = firstOfType(jsonLdIn(document), ARTICLE_TYPES);
  const { first: meta } = metaIn(document);
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

export function webAddress(value: string | null | undefined): string | undefined {
  const address = safeUrl(value);
  return address?.startsWith("http") ? address : undefined;
}

const textOf = (document: Document, ...selectors: string[]) =>
  selectors.map((selector) => document.querySelector(selector)?.textContent).find((text) => text?.trim());

const attributeOf = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);
