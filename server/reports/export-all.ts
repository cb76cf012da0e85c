import "server-only";
import { headText } from "#domain/audit-chain.ts";
import { type ExportAllQuery, exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS, type WriteOptions } from "#domain/exports/formats.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { streamReport } from "#domain/report.ts";
import { peopleFor } from "#domain/report-people.ts";
import type { ReportOptions, ReportSet } from "#domain/report-shape.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { fromClaims } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import type { Transaction } from "#server/db/client.ts";
import { openSnapshot } from "#server/db/snapshot.ts";
import { headSeenBy } from "#server/log/audit.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { periodOf } from "#server/settings/period.ts";
import { MAX_DURATION_MS, MAX_PAUSE_MS, readFacts } from "./article-report.ts";
import { itemsOfPages } from "./csv-file.ts";
import type { ExportedFile } from "./export-article.ts";
import { takeExportSlot } from "./export-slots.ts";
import { fileStream } from "./file-stream.ts";

/** Articles whose claims are selected at once. */
const PAGE_SIZE = 50;

/** The claims of all articles, or those that a filter selects, as one file. It is written as fast as somebody reads it. */
export async function exportAll(viewer: Viewer, query: ExportAllQuery, now = new Date()): Promise<ExportedFile> {
  permit(can(viewer, "report.export"));
  const { format, reportOptions, writeOptions } = exportOf(query);
  const { extension, mediaType, writeAll } = FORMATS[format];
  const where = selectedClaims(viewer, query, await periodOf(query));
  const freeSlot = await takeExportSlot();
  const { tx, close } = await openSnapshot({ maxDurationMs: MAX_DURATION_MS, maxPauseMs: 2 * MAX_PAUSE_MS }).catch(
    (error) => {
      freeSlot();
      throw error;
    },
  );
  const end = async () => {
    freeSlot();
    await close();
  };
  try {
    const set = await openSet(tx, viewer, where, reportOptions, now);
    const options: WriteOptions = { ...writeOptions, typefaces: [] };
    const pieces = writeAll(set, options);
    const bytes = fileStream(pieces, { maxPauseMs: MAX_PAUSE_MS, end });
    return { name: fileName("Claims", extension), mediaType, auditHead: set.auditHead, bytes };
  } catch (error) {
    await end();
    throw error;
  }
}

async function openSet(
  tx: Transaction,
  viewer: Viewer,
  where: Prisma.Sql,
  options: ReportOptions,
  now: Date,
): Promise<ReportSet> {
  const scale = await ratingScale(viewer);
  const auditHead = headText(await headSeenBy(tx, viewer));
  const head = { generatedAt: now.toISOString(), auditHead, baseUrl: publicUrl().replace(/\/+$/, "") };
  const people = peopleFor(options);
  return {
    ...head,
    async *reports() {
      for await (const { id, claimIds } of itemsOfPages<ArticleOfSet>((last) =>
        articlesBeyond(tx, viewer, where, last?.id),
      )) {
        const facts = await readFacts(tx, viewer, id, options, new Set(claimIds));
        yield streamReport({ ...facts, ...head, scale, options, people });
      }
    },
  };
}

type ArticleOfSet = { id: string; claimIds: string[] };

/** A page of the articles with selected claims, in the order of their ids, which is that of their import. */
function articlesBeyond(tx: Transaction, viewer: Viewer, where: Prisma.Sql, after?: string): Promise<ArticleOfSet[]> {
  const beyond = after ? Prisma.sql` AND c."articleId" > ${after}::uuid` : Prisma.empty;
  return tx.$queryRaw<ArticleOfSet[]>`
    SELECT c."articleId" AS id, array_agg(c.id::text) AS "claimIds" FROM ${fromClaims(viewer)}
    WHERE ${where}${beyond} GROUP BY c."articleId" ORDER BY c."articleId" LIMIT ${PAGE_SIZE}`;
}
