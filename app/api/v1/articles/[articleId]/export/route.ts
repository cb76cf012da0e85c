import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { articleReport } from "#server/report.ts";

export const GET = endpoint("GET /articles/:articleId/export", async (viewer, { params, query }) => {
  const { format, report: options, write } = exportOf(query);
  const { extension, mediaType, write: written } = FORMATS[format];
  const report = await articleReport(viewer, params.articleId, options);
  const headers = { "galley-audit-head": report.auditHead }; // the columns of CSV have no place for it
  return download(written(report, write), { name: fileName(report.article.title, extension), mediaType, headers });
});
