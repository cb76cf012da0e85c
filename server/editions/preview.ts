import "server-only";
import { createHash } from "node:crypto";
import type * as z from "zod";
import { chosenOptions, slugFrom } from "#domain/edition.ts";
import { correctionsBetween } from "#domain/edition-changes.ts";
import { NotFoundError } from "#domain/errors.ts";
import type { EditionPreviewQuery } from "#domain/exports/export-query.ts";
import { ratingStyle } from "#domain/exports/html/style.ts";
import { reportPage } from "#domain/exports/published/report-page.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { publicReport, streamed } from "#domain/published-report.ts";
import { inSnapshot } from "#server/db/transaction.ts";
import { readArticleState } from "./article-state.ts";
import { bytesOf } from "./page-cache.ts";
import { ONLY_EDITORS, refuseBlind } from "./publish.ts";
import { reportOf } from "./rows.ts";
import { publicSite } from "./site.ts";

/** The page that readers would get if the next edition were published now, and the hash of its own style rules. */
export async function previewEdition(
  viewer: Viewer,
  articleId: string,
  query: z.output<typeof EditionPreviewQuery>,
  now = new Date(),
): Promise<{ html: Uint8Array<ArrayBuffer>; style: string }> {
  permit(can(viewer, "report.publish"), ONLY_EDITORS);
  const at = now.toISOString();
  const { report, edition } = await inSnapshot(async (tx) => {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { title: true } });
    if (!article) throw new NotFoundError("article");
    const state = await readArticleState(tx, viewer, articleId);
    refuseBlind(state.blindOn);
    const published = await tx.publishedReport.findUnique({
      where: { articleId },
      select: { slug: true, newest: true },
    });
    const before = published && (await reportOf(tx, articleId, published.newest));
    const options = chosenOptions(state.defaults, query);
    const next = publicReport(await state.reportWith(options, at));
    const number = (published?.newest ?? 0) + 1;
    const changes = before ? correctionsBetween(before, next) : [];
    return {
      report: next,
      edition: {
        ...{ slug: published?.slug ?? slugFrom(article.title) ?? "preview", number, newest: number, publishedAt: at },
        ...{ sha256: null, editions: [] },
        corrections: changes.map((one) => ({ edition: number, at, note: null, changes: one })),
      },
    };
  });
  const html = await bytesOf(reportPage(await publicSite(), streamed(report), edition));
  return { html, style: createHash("sha256").update(ratingStyle(report.scale)).digest("base64") };
}
