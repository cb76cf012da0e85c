import type { StreamedReport } from "#domain/report-shape.ts";
import { toClaimReviews } from "./claim-review.ts";
import { toCsv } from "./csv.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toWebAnnotations } from "./web-annotation.ts";

/** Options that only some formats read. */
export type WriteOptions = {
  /** Whether CSV begins with a byte order mark, by which spreadsheets know UTF-8. */
  bom: boolean;
};

export type Format = {
  label: string;
  /** What it is for, in a few words. */
  use: string;
  mediaType: string;
  extension: string;
  /** The text of the file, in small pieces: no format holds the whole file in memory. */
  write: (report: StreamedReport, options: WriteOptions) => AsyncIterable<string>;
};

/** Every format, as the dialog lists them: to read first, then for programs. */
export const FORMATS = {
  html: {
    label: "Web page",
    use: "One file to read, send or print, with notes beside the text",
    mediaType: "text/html; charset=utf-8",
    extension: "html",
    write: toHtml,
  },
  md: {
    label: "Markdown",
    use: "For a content management system",
    mediaType: "text/markdown; charset=utf-8",
    extension: "md",
    write: toMarkdown,
  },
  csv: {
    label: "Table (CSV)",
    use: "For spreadsheets, with one row per claim",
    mediaType: "text/csv; charset=utf-8",
    extension: "csv",
    write: toCsv,
  },
  json: {
    label: "Data (JSON)",
    use: "For programs, with all the data",
    mediaType: "application/json; charset=utf-8",
    extension: "json",
    write: toJson,
  },
  w3c: {
    label: "W3C annotations",
    use: "For annotation tools, with the passages of the claims",
    mediaType: "application/ld+json; charset=utf-8",
    extension: "jsonld",
    write: toWebAnnotations,
  },
  claimreview: {
    label: "ClaimReview",
    use: "For search engines, with one review per ruled claim",
    mediaType: "application/ld+json; charset=utf-8",
    extension: "jsonld",
    write: toClaimReviews,
  },
} as const satisfies Record<string, Format>;
export type FormatKey = keyof typeof FORMATS;

export const FORMAT_KEYS = Object.keys(FORMATS) as [FormatKey, ...FormatKey[]];

export type FormatChoice = { key: string } & Pick<Format, "label" | "use">;
export const FORMAT_CHOICES: FormatChoice[] = FORMAT_KEYS.map((key) => ({
  key,
  label: FORMATS[key].label,
  use: FORMATS[key].use,
}));
