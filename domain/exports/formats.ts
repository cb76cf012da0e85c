import type { StreamedReport } from "#domain/report-shape.ts";
import { toClaimReviews } from "./claim-review.ts";
import { toCsv } from "./csv.ts";
import { type PageOptions, toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toWebAnnotations } from "./web-annotation.ts";

/** Options that only some formats read. */
export type WriteOptions = PageOptions & {
  /** Whether CSV begins with a byte order mark, by which spreadsheets know UTF-8. */
  bom: boolean;
};

export type Format = {
  label: string;
  /** What it is for, in a few words. */
  use: string;
  mediaType: string;
  extension: string;
  /**
   * The text of the file, in small pieces: no format holds the whole file in memory. Null for a format that is made of a
   * whole report in a child process (render/).
   */
  write: ((report: StreamedReport, options: WriteOptions) => AsyncIterable<string>) | null;
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
  pdf: {
    label: "PDF",
    use: "To print, send and archive, with an outline and page numbers",
    mediaType: "application/pdf",
    extension: "pdf",
    write: null,
  },
  docx: {
    label: "Word",
    use: "To edit, with a comment on each claim",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    write: null,
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
  zip: {
    label: "All formats (ZIP)",
    use: "Every file at once, with tables of sources and verdicts",
    mediaType: "application/zip",
    extension: "zip",
    write: null,
  },
} as const satisfies Record<string, Format>;
export type FormatKey = keyof typeof FORMATS;

/** The formats that are written while the report is read. */
export type TextFormatKey = {
  [Key in FormatKey]: (typeof FORMATS)[Key]["write"] extends null ? never : Key;
}[FormatKey];

/** The formats that are made of a whole report. */
export type RenderedFormatKey = Exclude<FormatKey, TextFormatKey>;

export const isTextFormat = (key: FormatKey): key is TextFormatKey => FORMATS[key].write !== null;

export const FORMAT_KEYS = Object.keys(FORMATS) as [FormatKey, ...FormatKey[]];

export type FormatChoice = { key: string } & Pick<Format, "label" | "use">;
export const FORMAT_CHOICES: FormatChoice[] = FORMAT_KEYS.map((key) => ({
  key,
  label: FORMATS[key].label,
  use: FORMATS[key].use,
}));
