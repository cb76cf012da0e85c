import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { fromElsewhere } from "#server/testing/people.ts";
import { address, type MakeRequest, words } from "./values.ts";

/** The largest requests of the routes about what readers send. */
export function readerRequests({ readerReportId }: LargeNewsroom) {
  const onReport = { params: { reportId: readerReportId } };
  return {
    "POST /reader-reports": {
      long: () => ({
        body: { id: newId(), kind: "check", text: words(4_900), address: address(), name: words(110) },
        headers: Object.fromEntries(fromElsewhere()),
      }),
    },
    "DELETE /reader-reports/contact": { long: () => ({ body: { secret: "s".repeat(200) } }) },
    "GET /reader-reports": { plain: () => ({}), words: () => ({ query: { q: words(200) } }) },
    "GET /reader-reports/:reportId": { one: () => onReport },
    "PUT /reader-reports/:reportId": { long: () => ({ ...onReport, body: { answer: words(4_900) }, ifMatch: 1 }) },
    "DELETE /reader-reports/:reportId": { one: () => ({ ...onReport, ifMatch: 1 }) },
    "PUT /reader-reports/:reportId/notes/:noteId": {
      long: () => ({ params: { ...onReport.params, noteId: newId() }, body: { text: words(4_900) } }),
    },
  } satisfies Record<string, Record<string, MakeRequest>>;
}
