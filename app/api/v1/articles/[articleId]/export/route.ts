import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { articleReport } from "#server/report.ts";

export const GET = endpoint("GET /articles/:articleId/export", async (viewer, { params, query }) => {
  const { format, reportOptions, writeOptions } = exportOf(query);
  const { extension, mediaType, write } = FORMATS[format];
  const report = await articleReport(viewer, params.articleId, reportOptions);
  const name = fileName(report.article.title, extension);
  const headers = { "galley-audit-head": report.auditHead }; // the columns of CSV cannot hold it
  return download(write(report, writeOptions), { name, mediaType, headers });
});
