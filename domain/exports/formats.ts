import type { ReportOptions, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { toClaimReviews, toClaimReviewsOfAll } from "./claim-review.ts";
import { toCsv, toCsvOfAll } from "./csv.ts";
import { type PageOptions, toHtml } from "./html.ts";
import { toJson, toJsonOfAll } from "./json.ts";
import { toMarkdown, toMarkdownOfAll } from "./markdown.ts";
import { toWebAnnotations, toWebAnnotationsOfAll } from "./web-annotation.ts";

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
  /** Whether the file has the text of the article around its claims, if it is asked to. */
  hasText: boolean;
  /**
   * The text of the file, in small pieces: no format holds the whole file in memory. Null for a format that is made of a
   * whole report in a child process (render/).
   */
  write: ((report: StreamedReport, options: WriteOptions) => AsyncIterable<string>) | null;
  /** The text of one file with the reports of several articles; null for a format that holds one article. */
  writeAll: ((reports: ReportSet, options: WriteOptions) => AsyncIterable<string>) | null;
};

/** Every format, as the dialog lists them: to read first, then for programs. */
export const FORMATS = {
  html: {
    label: "Web page",
    use: "One file to read, send or print, with notes beside the text",
    mediaType: "text/html; charset=utf-8",
    extension: "html",
    hasText: true,
    write: toHtml,
    writeAll: null,
  },
  pdf: {
    label: "PDF",
    use: "To print, send and archive, with an outline and page numbers",
    mediaType: "application/pdf",
    extension: "pdf",
    hasText: true,
    write: null,
    writeAll: null,
  },
  docx: {
    label: "Word",
    use: "To edit, with a comment on each claim",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    hasText: true,
    write: null,
    writeAll: null,
  },
  md: {
    label: "Markdown",
    use: "For a content management system",
    mediaType: "text/markdown; charset=utf-8",
    extension: "md",
    hasText: true,
    write: toMarkdown,
    writeAll: toMarkdownOfAll,
  },
  csv: {
    label: "Table (CSV)",
    use: "For spreadsheets, with one row per claim",
    mediaType: "text/csv; charset=utf-8",
    extension: "csv",
    hasText: false,
    write: toCsv,
    writeAll: toCsvOfAll,
  },
  json: {
    label: "Data (JSON)",
    use: "For programs, with all the data",
    mediaType: "application/json; charset=utf-8",
    extension: "json",
    hasText: true,
    write: toJson,
    writeAll: toJsonOfAll,
  },
  w3c: {
    label: "W3C annotations",
    use: "For annotation tools, with the passages of the claims",
    mediaType: "application/ld+json; charset=utf-8",
    extension: "jsonld",
    hasText: false,
    write: toWebAnnotations,
    writeAll: toWebAnnotationsOfAll,
  },
  claimreview: {
    label: "ClaimReview",
    use: "For search engines, with one review per ruled claim",
    mediaType: "application/ld+json; charset=utf-8",
    extension: "jsonld",
    hasText: false,
    write: toClaimReviews,
    writeAll: toClaimReviewsOfAll,
  },
  zip: {
    label: "All formats (ZIP)",
    use: "Every file at once, with tables of sources and verdicts",
    mediaType: "application/zip",
    extension: "zip",
    hasText: true,
    write: null,
    writeAll: null,
  },
} as const satisfies Record<string, Format>;
export type FormatKey = keyof typeof FORMATS;

/** The formats that are written while the report is read. */
export type TextFormatKey = {
  [Key in FormatKey]: (typeof FORMATS)[Key]["write"] extends null ? never : Key;
}[FormatKey];

/** The formats that are made of a whole report. */
export type RenderedFormatKey = Exclude<FormatKey, TextFormatKey>;

/** What of a report is read for a format: not the text of its article if no file of this format has it. */
export const readOptions = (key: FormatKey, options: ReportOptions): ReportOptions =>
  FORMATS[key].hasText ? options : { ...options, scope: "passages" };

export const isTextFormat = (key: FormatKey): key is TextFormatKey => FORMATS[key].write !== null;

/** The formats in which one file can hold several articles. */
export type SetFormatKey = {
  [Key in FormatKey]: (typeof FORMATS)[Key]["writeAll"] extends null ? never : Key;
}[FormatKey];

export const SET_FORMAT_KEYS = (Object.keys(FORMATS) as FormatKey[]).filter(
  (key): key is SetFormatKey => FORMATS[key].writeAll !== null,
);

export const FORMAT_KEYS = Object.keys(FORMATS) as [FormatKey, ...FormatKey[]];

export type FormatChoice = { key: string } & Pick<Format, "label" | "use"> & {
    /** Whether people can read the file as text. */
    isReadable: boolean;
    /** Whether it is written while the report is read, so that its first bytes come at once. */
    isStreamed: boolean;
    /** Whether one file holds the report of one article only. */
    isOneArticle: boolean;
  };
export const FORMAT_CHOICES: FormatChoice[] = FORMAT_KEYS.map((key) => ({
  key,
  label: FORMATS[key].label,
  use: FORMATS[key].use,
  isReadable: isTextFormat(key) && key !== "html",
  isStreamed: isTextFormat(key),
  isOneArticle: FORMATS[key].writeAll === null,
}));
