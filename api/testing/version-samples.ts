import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { saveRequest } from "#server/corrections/requests.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import type { Sample } from "./requests.ts";

/** Texts that no other test sends, because a version has to differ from the one before. */
const contents = (line = `The bridge ${newId()} opened in 1934.`) => [
  { text: line },
  { html: `<p>${line}</p>`, baseUrl: "https://outlet.example/", candidate: 0 },
  { markdown: `*${line}*` },
  { file: { name: "bridge.txt", base64: btoa(line) }, encoding: "windows-1252" },
];

/** Samples of the routes about versions and correction requests. */
export async function versionSamples(viewer: Viewer): Promise<Sample[]> {
  const articles = [await articleOfLines(viewer, ["It opened in 1932."]), await articleOfLines(viewer, ["In 1932."])];
  const claims = await Promise.all(articles.map((article) => markClaim(viewer, article, "1932")));
  const [onOne, onOther] = articles.map(({ id }) => ({ params: { articleId: id } }));
  const [one, other] = claims.map(({ id }) => id);
  const correction = { claimId: other ?? "", request: "It opened in 1934." };
  const { value } = await saveRequest(viewer, newId(), correction, null);
  const about = { url: "https://outlet.example/bridge", note: "The year was wrong.", method: "paste" };
  const request = {
    ...{ claimId: one, request: "It opened in 1934.", requestedAt: "2026-03-01", madeInVersion: 1 },
    ...{ answer: "So it did.", answeredAt: "2026-03-02", refused: false, remindOn: "2099-01-04" },
  };
  return [
    ...contents().flatMap((_, kind): Sample[] => [
      {
        route: "POST /articles/:articleId/versions",
        makeRequest: () => ({ ...onOne, body: { ...about, ...contents()[kind] } }),
        status: 201,
      },
      {
        route: "POST /articles/:articleId/versions/preview",
        makeRequest: () => ({ ...onOne, body: { ...about, ...contents()[kind], base: 1, carries: [newId()] } }),
        status: 200,
      },
    ]),
    {
      route: "POST /articles/:articleId/versions",
      makeRequest: () => ({ ...onOther, body: { ...contents()[0], base: 1, carries: [value.id] } }),
      status: 201,
    },
    {
      route: "GET /articles/:articleId/versions",
      makeRequest: () => ({ ...onOne, query: { after: "Mg" } }),
      status: 200,
    },
    {
      route: "GET /articles/:articleId/correction-requests",
      makeRequest: () => ({ ...onOne, query: { after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    {
      route: "GET /claims/:claimId/correction-requests",
      makeRequest: () => ({ params: { claimId: one ?? "" }, query: { after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    {
      route: "GET /articles/:articleId/versions/:number/claims",
      makeRequest: () => ({ params: { ...onOne?.params, number: "1" }, query: { after: newId() } }),
      status: 200,
    },
    {
      route: "GET /articles/:articleId/comparison",
      makeRequest: () => ({ ...onOne, query: { from: "1", to: "1", after: newId() } }),
      status: 200,
    },
    {
      route: "GET /correction-requests",
      makeRequest: () => ({
        query: { state: "asked", q: "bridge", outlet: "Outlet", mine: "1", sort: "oldest", after: "WyJhIiwiYiJd" },
      }),
      status: 200,
    },
    { route: "GET /correction-requests", makeRequest: () => ({ query: { format: "csv" } }), status: 200 },
    {
      route: "PUT /correction-requests/:requestId",
      makeRequest: () => ({ params: { requestId: newId() }, body: request }),
      status: 201,
    },
  ];
}
