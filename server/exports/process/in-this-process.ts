import "server-only";
import { exportAll } from "#server/reports/export-all.ts";
import { type ExportedFile, exportArticle } from "#server/reports/export-article.ts";
import type { FileTask } from "./messages.ts";

/** Make a file in this process. */
export const exportInThisProcess = (task: FileTask): Promise<ExportedFile> =>
  task.kind === "article" ? exportArticle(task.viewer, task.articleId, task.query) : exportAll(task.viewer, task.query);
