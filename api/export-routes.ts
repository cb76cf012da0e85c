import * as z from "zod";
import { ExportInput } from "#domain/exports/export-job.ts";
import { Id } from "#domain/fields.ts";

const exportJob = z.object({ exportId: Id });

/** The routes about exports that run as jobs; part of the table in routes.ts. */
export const EXPORT_ROUTES = {
  "GET /exports": { summary: "My exports of the last week, newest first, at most 100" },
  "POST /exports": {
    summary: "Ask for a file that a job makes: any format, of an article, of claims that a filter selects, or of all",
    input: ExportInput,
    accepts: true,
  },
  "GET /exports/:exportId": {
    summary: "How it stands with my export: its state, the claims that are written, and when its file is deleted",
    params: exportJob,
  },
  "DELETE /exports/:exportId": { summary: "Cancel my export, or delete its file", params: exportJob },
  "GET /exports/:exportId/file": { summary: "The file of my export", params: exportJob, produces: "*/*" },
} as const;
