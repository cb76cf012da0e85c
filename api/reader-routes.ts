import * as z from "zod";
import { Id } from "#domain/fields.ts";
import {
  ReaderReportChange,
  ReaderReportFilter,
  ReaderReportInput,
  ReaderReportNoteInput,
  ReaderSecret,
} from "#domain/reader-report.ts";

const report = z.object({ reportId: Id });

/** The routes about what readers send; part of the table in routes.ts. */
export const READER_ROUTES = {
  "POST /reader-reports": {
    summary: "Report an error in a published report, or ask for a check, without an account; limited per address",
    input: ReaderReportInput,
    open: true,
    creates: true,
  },
  "DELETE /reader-reports/contact": {
    summary: "Remove one’s own name and e-mail address, with the secret of the link to the answer",
    input: ReaderSecret,
    open: true,
  },
  "GET /reader-reports": {
    summary: "What readers sent, by keyset pages, and how many reports there are in each state; for editors",
    query: ReaderReportFilter,
  },
  "GET /reader-reports/:reportId": {
    summary: "A report of a reader with the notes of the newsroom; for editors",
    params: report,
  },
  "PUT /reader-reports/:reportId": {
    summary: "Assign, answer or refuse a report, or note what it was made into; for editors",
    params: report,
    input: ReaderReportChange,
    ifMatch: true,
  },
  "DELETE /reader-reports/:reportId": {
    summary: "Remove a report, with the name and the address of its reader; for editors",
    params: report,
    ifMatch: true,
  },
  "PUT /reader-reports/:reportId/notes/:noteId": {
    summary: "Add a note for the newsroom to a report; for editors",
    params: z.object({ reportId: Id, noteId: Id }),
    input: ReaderReportNoteInput,
    creates: true,
  },
} as const;
