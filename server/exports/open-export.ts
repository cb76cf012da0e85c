import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { articleOf, type ExportRequest, isArchive, MAX_WRITING_MINUTES } from "#domain/exports/export-job.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS, isTextFormat, readOptions, type SetFormatKey, type WriteOptions } from "#domain/exports/formats.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { ReportOptions, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { pageOptions } from "#render/page-options.ts";
import { renderReport } from "#render/render-report.ts";
import { findAffair, readAffair } from "#server/affairs/affairs.ts";
import { claimCount } from "#server/claims/claims.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { openSnapshot } from "#server/db/snapshot.ts";
import { openArticleReport } from "#server/reports/article-report.ts";
import { chunksOf } from "#server/reports/file-stream.ts";
import { countClaims, openReportSet, refuseNothing } from "#server/reports/report-set.ts";
import { wholeReport } from "#server/reports/whole-report.ts";
import { periodOf } from "#server/settings/period.ts";
import { archiveBytes } from "./archive.ts";
import { countedReport } from "./counted.ts";

/** A file whose bytes are made as fast as somebody takes them. It holds a connection until it is closed. */
export type OpenExport = {
  name: string;
  mediaType: string;
  auditHead: string;
  /** How many claims it holds. */
  claims: number;
  bytes: AsyncIterable<Uint8Array>;
  close: () => Promise<void>;
};

/** A PDF of one article takes up to four minutes in a queue of child processes. */
const LIMITS = { maxDurationMs: MAX_WRITING_MINUTES * 60_000, maxPauseMs: 300_000 };

/** Open any export: all formats, of an article, of what a filter selects, or of everything. `count` hears of each claim. */
export async function openExport(
  viewer: Viewer,
  request: ExportRequest,
  { count = () => {}, now = new Date() }: { count?: () => void; now?: Date } = {},
): Promise<OpenExport> {
  permit(can(viewer, "report.export"));
  const articleId = articleOf(request.scope);
  return articleId === null
    ? openSet(viewer, request, count, now)
    : openArticle(viewer, articleId, request, count, now);
}

/** What the request is about, as the title of its file. Refuses a request for nothing. */
export async function exportTitle(viewer: Viewer, { scope }: Pick<ExportRequest, "scope">): Promise<string> {
  permit(can(viewer, "report.export"));
  const { article, affair } = scope;
  const found = article && (await db.article.findUnique({ where: { id: article }, select: { title: true } }));
  if (article && !found) throw new NotFoundError("article");
  if (articleOf(scope) !== null) return found ? found.title : "";
  const where = selectedClaims(viewer, scope, await periodOf(scope));
  await refuseNothing(db, viewer, where);
  const filters = Object.values(scope).filter((value) => value !== undefined);
  if (affair && filters.length === 1) return (await readAffair(viewer, affair)).name;
  return filters.length === 0 ? "All claims" : "Claims that match a filter";
}

async function openArticle(
  viewer: Viewer,
  articleId: string,
  request: ExportRequest,
  count: () => void,
  now: Date,
): Promise<OpenExport> {
  const { format, options } = request;
  const { report, close } = await openArticleReport(viewer, articleId, reportOptions(request), now, LIMITS);
  const counted = countedReport(report, count);
  const { extension, mediaType } = FORMATS[format];
  const claims = await claimCount(viewer, articleId);
  const pieces = isTextFormat(format)
    ? FORMATS[format].write(counted, { bom: options.bom, ...pageOptions() })
    : rendered(format, counted);
  const name = fileName(report.article.title, extension);
  return { name, mediaType, auditHead: report.auditHead, claims, bytes: chunksOf(pieces), close };
}

async function* rendered(format: Parameters<typeof renderReport>[0], report: StreamedReport) {
  yield (await renderReport(format, await wholeReport(report), "job")).bytes;
}

async function openSet(viewer: Viewer, request: ExportRequest, count: () => void, now: Date): Promise<OpenExport> {
  const { format, scope, options } = request;
  const where = selectedClaims(viewer, scope, await periodOf(scope));
  const { tx, close } = await openSnapshot(LIMITS);
  try {
    const claims = await countClaims(tx, viewer, where);
    const set = await openReportSet(tx, viewer, { where, options: reportOptions(request), now });
    const title = (scope.affair && (await findAffair(viewer, scope.affair))?.name) || null;
    const file = isArchive(request)
      ? {
          name: fileName(title ?? "Reports", "zip"),
          mediaType: "application/zip",
          bytes: archiveBytes(set, format, count),
        }
      : {
          name: fileName(title ?? "Claims", FORMATS[format].extension),
          mediaType: FORMATS[format].mediaType,
          bytes: chunksOf(piecesOf(countedSet(set, count), format as SetFormatKey, options.bom)),
        };
    return { ...file, auditHead: set.auditHead, claims, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function piecesOf(set: ReportSet, format: SetFormatKey, bom: boolean): AsyncIterable<string> {
  const { writeAll } = FORMATS[format];
  const options: WriteOptions = { bom, typefaces: [] };
  return writeAll(set, options);
}

const countedSet = (set: ReportSet, count: () => void): ReportSet => ({
  ...set,
  async *reports() {
    for await (const report of set.reports()) yield countedReport(report, count);
  },
});

const reportOptions = ({ format, options: { bom: _, ...options } }: ExportRequest): ReportOptions =>
  readOptions(format, options);
