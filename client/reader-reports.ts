import type { ReaderReport, ReaderReportChange } from "#domain/reader-report.ts";
import { etagOf, ProblemError, type Send, send as sendToApi } from "./api.ts";

/**
 * Change what is done with a report, from what was read of it. A change of other fields in the meantime, such as of who
 * it is assigned to, does not stand in the way. Throws what the API threw.
 */
export async function changeReaderReport(
  read: ReaderReport,
  change: ReaderReportChange,
  send: Send = sendToApi,
): Promise<ReaderReport> {
  const put = async ({ id, version }: ReaderReport) =>
    (await send<ReaderReport>("PUT", `/reader-reports/${id}`, { body: change, etag: etagOf({ version }) })).value;
  try {
    return await put(read);
  } catch (error) {
    const current = error instanceof ProblemError && error.status === 412 ? (error.current as ReaderReport) : null;
    if (!current || !isSameWhere(change, read, current)) throw error;
    return put(current);
  }
}

/** Whether two readings of a report are the same in the fields of a change. */
function isSameWhere(change: ReaderReportChange, one: ReaderReport, other: ReaderReport): boolean {
  const valuesOf = ({ assignee, answer, refused, result }: ReaderReport) => ({
    ...{ assigneeId: assignee?.id, answer, refused, result },
  });
  const [values, others] = [valuesOf(one), valuesOf(other)];
  const fields = Object.keys(change) as (keyof typeof values)[];
  return fields.every((field) => JSON.stringify(values[field]) === JSON.stringify(others[field]));
}

/** Remove a report, with the name and the address of its reader. */
export async function removeReaderReport(
  { id, version }: Pick<ReaderReport, "id" | "version">,
  send: Send = sendToApi,
): Promise<void> {
  await send("DELETE", `/reader-reports/${id}`, { etag: etagOf({ version }) });
}
