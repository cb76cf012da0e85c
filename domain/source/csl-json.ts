import type { SourceKind } from "#domain/source.ts";
import type { CitedSource } from "./citation.ts";

export type ExportedSource = CitedSource & { id: string; checkedAt: string | null };

/** The types of CSL that fit the kinds of sources best (https://docs.citationstyles.org/en/stable/specification.html). */
const TYPES: Record<SourceKind, string> = {
  data: "dataset",
  record: "report",
  study: "article-journal",
  expert: "document",
  news: "article-newspaper",
  archive: "document",
  interview: "interview",
  other: "webpage",
};

/** Kinds that stand in a larger publication, which is their container. */
const CONTAINED: ReadonlySet<SourceKind> = new Set(["study", "news"]);

/** A source as an item of CSL-JSON 1.0. The authors stay one literal name, because nobody knows where they end. */
export function cslItem({ id, kind, title, author, publisher, publishedAt, url, doi, checkedAt }: ExportedSource) {
  return {
    id,
    type: TYPES[kind],
    title,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publisher ? { [CONTAINED.has(kind) ? "container-title" : "publisher"]: publisher } : {}),
    ...(publishedAt ? { issued: dateParts(publishedAt) } : {}),
    ...(checkedAt ? { accessed: dateParts(checkedAt.slice(0, 10)) } : {}),
    ...(url ? { URL: url } : {}),
    ...(doi ? { DOI: doi } : {}),
  };
}

const dateParts = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });
