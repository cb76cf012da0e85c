import type { FoundDetails } from "#domain/article-details.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { namesIn } from "#ingest/details/byline.ts";
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

/** The metadata of a page, from JSON-LD, Open Graph, other `meta` elements and elements marked as metadata. */
export function pageDetails(document: Document): FoundDetails {
  const jsonLd = firstOfType(jsonLdIn(document), ARTICLE_TYPES);
  const { first: meta, all } = metaIn(document);
  return {
    title:
      oneLine(jsonLd.headline) ?? meta("og:title twitter:title dc.title") ?? oneLine(textOf(document, "title", "h1")),
    outlet: nameOf(jsonLd.publisher) ?? meta("og:site_name application-name dc.publisher citation_journal_title"),
    byline: namesIn(nameOf(jsonLd.author)) ?? namesIn(listOf(all(AUTHORS))),
    publishedAt:
      isoDate(oneLine(jsonLd.datePublished)) ??
      isoDate(meta(PUBLICATION_DATES)) ??
      isoDate(attributeOf(document, "time[pubdate], time[itemprop=datePublished]", "datetime")) ??
      isoDate(attributeOf(document, "meta[itemprop=datePublished]", "content")),
    language:
      languageTag(document.documentElement.getAttribute("lang")) ??
      languageTag(oneLine(jsonLd.inLanguage)) ??
      languageTag(meta("content-language og:locale dc.language")),
    url:
      webAddress(attributeOf(document, "link[rel=canonical]", "href")) ??
      webAddress(attributeOf(document, 'meta[property="og:url"]', "content")),
  };
}

const AUTHORS = "author dc.creator parsely-author citation_author byl article:author";

/** Each name once: some sites repeat the names of all authors in each element. */
const listOf = (names: string[]) => [...new Set(names)].join(", ");

export function webAddress(value: string | null | undefined): string | undefined {
  const address = safeUrl(value);
  return address?.startsWith("http") ? address : undefined;
}

const textOf = (document: Document, ...selectors: string[]) =>
  selectors.map((selector) => document.querySelector(selector)?.textContent).find((text) => text?.trim());

const attributeOf = (document: Document, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name);
