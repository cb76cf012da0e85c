import "server-only";
import type { StreamedReport } from "#domain/report-shape.ts";

/** A report that counts its claims while they are read. A format may read them several times: each counts once. */
export function countedReport(report: StreamedReport, count: () => void): StreamedReport {
  let counted = 0;
  return {
    ...report,
    async *claims(numbers) {
      let read = 0;
      for await (const claim of report.claims(numbers)) {
        read += 1;
        if (read > counted) {
          counted = read;
          count();
        }
        yield claim;
      }
    },
  };
}
