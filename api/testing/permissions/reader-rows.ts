import { v7 as newId } from "uuid";
import { sendReaderReport } from "#server/reader-reports/send.ts";
import { fromElsewhere } from "#server/testing/people.ts";
import { anything, type PermissionRow, type Request } from "./row.ts";

const REPORT = { kind: "error", text: "The bridge opened in 1933." } as const;

/** A report from an address that nobody else uses, because their number is limited. */
const newReport: Request = () => ({
  body: { ...REPORT, id: newId() },
  headers: Object.fromEntries(fromElsewhere()),
});

async function reportId(): Promise<string> {
  const id = newId();
  await sendReaderReport({ ...REPORT, id }, fromElsewhere());
  return id;
}

const report =
  (more: object = {}): Request =>
  async () => ({ params: { reportId: await reportId() }, ...more });

const note: Request = async () => ({
  params: { reportId: await reportId(), noteId: newId() },
  body: { text: "Ask the bridge office." },
});

export const READER_ROWS: PermissionRow[] = [
  ["POST /reader-reports", "nothing", newReport, { done: 201 }],
  ["DELETE /reader-reports/contact", "nothing", anything({ body: { secret: "gone" } }), { done: 422 }],
  ["GET /reader-reports", "reader-report.answer", anything()],
  ["GET /reader-reports/:reportId", "reader-report.answer", report()],
  ["PUT /reader-reports/:reportId", "reader-report.answer", report({ body: { answer: "Thank you." }, ifMatch: 1 })],
  ["DELETE /reader-reports/:reportId", "reader-report.answer", report({ ifMatch: 1 })],
  ["PUT /reader-reports/:reportId/notes/:noteId", "reader-report.answer", note, { done: 201 }],
];
