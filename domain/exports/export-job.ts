import * as z from "zod";
import { type ClaimFilter, ExportFilter } from "#domain/claim-filter.ts";
import { Id, LanguageTag } from "#domain/fields.ts";
import type { JobEnd } from "#domain/job-end.ts";
import { ReportOptions } from "#domain/report-shape.ts";
import { FORMAT_KEYS, FORMATS, type FormatKey } from "./formats.ts";

/** Which claims an export holds: those that the filter selects. An empty one selects all, of all articles. */
export const ExportScope = ExportFilter;
export type ExportScope = ExportFilter;

/** The claims of a list, whatever its order. */
export function scopeOf({ sort: _, after: __, ...filter }: Partial<ClaimFilter>): ExportScope {
  return filter;
}

/** What a file holds of each claim. By default everything. */
export const ExportOptions = z.strictObject({
  scope: ReportOptions.shape.scope.default("article"),
  rationales: z.boolean().default(true),
  verdicts: z.boolean().default(true),
  names: z.boolean().default(true),
  labels: LanguageTag.nullable().default(null),
  /** A byte order mark, for CSV. */
  bom: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof ExportOptions>;

/** Asks for a file that a job makes. The id is the client's, so that the request can be repeated. */
export const ExportInput = z.strictObject({
  id: Id.optional(),
  format: z.enum(FORMAT_KEYS, `Choose one of the formats ${FORMAT_KEYS.join(", ")}.`),
  scope: ExportScope.default({}),
  options: ExportOptions.prefault({}),
});
export type ExportInput = z.infer<typeof ExportInput>;

/** What a file is made of. */
export type ExportRequest = Pick<ExportInput, "format" | "scope" | "options">;

/** The article whose report an export is; null when it holds the claims that a filter selects. */
export function articleOf({ article, ...others }: ExportScope): string | null {
  return article !== undefined && Object.values(others).every((value) => value === undefined) ? article : null;
}

/**
 * Whether an export is a ZIP with a file of each article: a page, a PDF and a Word file of a thousand articles would open
 * nowhere, and could only be made with all of them in memory.
 */
export const isArchive = ({ format, scope }: Pick<ExportRequest, "format" | "scope">): boolean =>
  articleOf(scope) === null && FORMATS[format].writeAll === null;

/** How it stands with an export. `expired`: its file was deleted after a day. */
export type ExportState = "waiting" | "writing" | JobEnd | "expired";

/** An export that somebody asked for, as they see it. */
export type ExportJob = {
  id: string;
  /** What it is about: the title of an article, or how many claims were asked for. */
  title: string;
  format: FormatKey;
  scope: ExportScope;
  options: ExportOptions;
  state: ExportState;
  /** Claims of the file, and how many of them are written; null before they are counted. */
  claims: number | null;
  written: number;
  /** The name and the size of the file; null until it is done. */
  name: string | null;
  sizeBytes: number | null;
  /** Why it failed, as a sentence. */
  fault: string | null;
  askedAt: string;
  /** When the file is deleted; null until it is done. */
  expiresAt: string | null;
};

/** How long a file is kept. */
export const KEPT_HOURS = 24;

/** Exports of one person that may wait or be written at the same time. */
export const MAX_UNFINISHED = 5;

/** Files of one person that are kept at the same time. */
export const MAX_KEPT = 30;

/** Limit of one file. */
export const MAX_FILE_BYTES = 1_000_000_000;

/** How long a job may write one file. */
export const MAX_WRITING_MINUTES = 15;

/** Whether a job still works, or will, on an export. */
export const isUnfinished = ({ state }: Pick<ExportJob, "state">): boolean =>
  state === "waiting" || state === "writing";
