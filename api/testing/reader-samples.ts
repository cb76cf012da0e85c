import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { sendReaderReport } from "#server/reader-reports/send.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { fromElsewhere } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";

const SENT = {
  ...{ kind: "check", text: "The bridge opened in 1932.", address: "https://bridge.example/history" },
  ...{ report: "the-bridge", name: "Robin", email: "robin@reader.example", website: "" },
};

/** Samples of the routes about what readers send. */
export async function readerSamples(viewer: Viewer): Promise<Sample[]> {
  const [first, second] = [newId(), newId()];
  for (const id of [first, second])
    await sendReaderReport({ id, kind: "error", text: "It is wrong." }, fromElsewhere());
  const { id: articleId } = await articleOfLines(viewer, ["The bridge opened in 1932."]);
  const [onFirst, onSecond] = [{ params: { reportId: first } }, { params: { reportId: second } }];
  const settled = { assigneeId: viewer.id, answer: "We looked again.", result: { kind: "article", id: articleId } };
  return [
    {
      route: "POST /reader-reports",
      makeRequest: () => ({
        body: { ...SENT, id: newId(), claim: newId() },
        headers: Object.fromEntries(fromElsewhere()),
      }),
      status: 201,
    },
    { route: "DELETE /reader-reports/contact", makeRequest: () => ({ body: { secret: "gone" } }), status: 422 },
    {
      route: "GET /reader-reports",
      makeRequest: () => ({
        query: { state: "new", kind: "check", q: "bridge", assignee: "nobody", sort: "oldest", after: "WyJhIiwiYiJd" },
      }),
      status: 200,
    },
    {
      route: "PUT /reader-reports/:reportId",
      makeRequest: () => ({ ...onFirst, body: settled, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /reader-reports/:reportId",
      makeRequest: () => ({ ...onSecond, body: { refused: true }, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /reader-reports/:reportId/notes/:noteId",
      makeRequest: () => ({ params: { reportId: second, noteId: newId() }, body: { text: "Ask the office." } }),
      status: 201,
    },
  ];
}
