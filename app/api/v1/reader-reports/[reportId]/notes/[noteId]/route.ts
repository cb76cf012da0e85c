import { endpoint, saveResult } from "#api/endpoint.ts";
import { addNote } from "#server/reader-reports/reports.ts";

export const PUT = endpoint("PUT /reader-reports/:reportId/notes/:noteId", async (viewer, { params, input }) =>
  saveResult(await addNote(viewer, params.reportId, params.noteId, input)),
);
