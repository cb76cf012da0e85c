import { asDoi } from "#domain/source/doi.ts";
import type { SourceDetails } from "#domain/source/source-content.ts";
import type { SourceKind } from "#domain/source.ts";
import { firstOfType, type JsonObject, jsonLdIn, nameOf, typesOf } from "#ingest/html/json-ld.ts";
import { type Meta, metaIn } from "#ingest/html/meta.ts";
import { pageDetails } from "#ingest/html/page-details.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { partialDate } from "./partial-date.ts";

/** Types of schema.org for a publication, the most specific first. */
const PUBLICATION_TYPES = [/Article|Posting|^(Dataset|Report|NewsReport|Book|Chapter|Thesis|Legislation)/, /^WebPage$/];

const DATES =
  "article:published_time og:article:published_time parsely-pub-date citation_publication_date citation_online_date " +
  "citation_date dc.date.issued dcterms.issued dc.date dcterms.date date pubdate publishdate";

/** What a page states about itself: JSON-LD first, then Open Graph, `citation_*`, Dublin Core, and what is visible. */
export function pageSourceDetails(document: Document, url: string | undefined): SourceDetails {
  const publication = firstOfType(jsonLdIn(document), PUBLICATION_TYPES);
  const meta = metaIn(document);
  const visible = pageDetails(document);
  const doi = doiOf(publication, meta, url);
  return {
    title:
      oneLine(publication.headline) ??
      (isWebPage(publication) ? undefined : oneLine(publication.name)) ??
      meta.first("og:title twitter:title citation_title dc.title dcterms.title") ??
      visible.title,
    publisher:
      nameOf(publication.publisher) ??
      meta.first("og:site_name citation_journal_title citation_publisher dc.publisher dcterms.publisher") ??
      visible.outlet,
    author: nameOf(publication.author) ?? nameOf(publication.creator) ?? authorsIn(meta) ?? visible.byline,
    publishedAt:
      partialDate(oneLine(publication.datePublished)) ??
      partialDate(meta.first(DATES)) ??
      visible.publishedAt?.slice(0, 10),
    language: visible.language,
    doi,
    canonicalUrl: visible.url,
    kind: kindOf(publication, meta, doi, url),
  };
}

const isWebPage = (object: JsonObject) => typesOf(object).every((type) => type === "WebPage");

/** Journals have an element for each author, with the family name first. */
function authorsIn(meta: Meta): string | undefined {
  const authors = meta.all("citation_author citation_authors dc.creator dcterms.creator");
  const names = authors.flatMap((author) => author.split(";")).map(givenNameFirst);
  return names.filter((name) => name !== "").join(", ") || undefined;
}

function givenNameFirst(name: string): string {
  const [family = "", given, ...more] = name.split(",").map((part) => part.trim());
  return given && more.length === 0 ? `${given} ${family}` : name.trim();
}

function doiOf(publication: JsonObject, meta: Meta, url: string | undefined): string | undefined {
  const identifiers = [publication.identifier, publication.sameAs]
    .flat()
    .map((item) => (typeof item === "object" && item !== null ? (item as JsonObject).value : item));
  const stated = [
    ...identifiers.filter((item) => typeof item === "string"),
    ...meta.all("citation_doi prism.doi bepress_citation_doi"),
    ...meta.all("dc.identifier dcterms.identifier"),
  ];
  return [...stated, url ?? ""].map(asDoi).find((found) => found !== null) ?? undefined;
}

const KINDS_BY_TYPE: [pattern: RegExp, kind: SourceKind][] = [
  [/^Dataset$/, "data"],
  [/^(ScholarlyArticle|MedicalScholarlyArticle|Thesis)$/, "study"],
  [/^(Legislation|LegislationObject|GovernmentService)$/, "record"],
  [/^(\w*NewsArticle|NewsReport|AnalysisNewsArticle)$/, "news"],
];

/** Hosts of archives and of governments. */
const KINDS_BY_HOST: [pattern: RegExp, kind: SourceKind][] = [
  [/(^|\.)(archive\.(org|ph|today|is)|perma\.cc|webarchive\.[a-z.]+)$/, "archive"],
  [/(^|\.)(gov|mil|gouv|gob|gov\.[a-z]{2}|gouv\.[a-z]{2}|gob\.[a-z]{2}|europa\.eu|admin\.ch)$/, "record"],
];

function kindOf(publication: JsonObject, meta: Meta, doi: string | undefined, url: string | undefined) {
  const host = url === undefined ? "" : new URL(url).hostname;
  const byType = KINDS_BY_TYPE.find(([pattern]) => typesOf(publication).some((type) => pattern.test(type)));
  const isStudy = doi !== undefined || meta.first("citation_title citation_journal_title") !== undefined;
  return byType?.[1] ?? (isStudy ? "study" : KINDS_BY_HOST.find(([pattern]) => pattern.test(host))?.[1]);
}
