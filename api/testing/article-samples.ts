import { v7 as newId } from "uuid";
import type { Article } from "#domain/article.ts";
import type { Sample } from "./requests.ts";

export const LINES = ["The bridge opened in 1932.", "It carries 160,000 vehicles a day, 👩‍👩‍👧 and dogs."];

const DETAILS = {
  ...{ title: "The bridge", url: "https://outlet.example/bridge", outlet: "Outlet", byline: "Robin", language: "en" },
  ...{ publishedAt: "2026-03-01", tags: ["bridges"], requiredVerdicts: 2 },
};

const CONTENTS = [
  { text: LINES.join("\n\n") },
  { html: `<p>${LINES.join("</p><p>")}</p>`, baseUrl: "https://outlet.example/", candidate: 0 },
  { markdown: LINES.join("\n\n") },
  { file: { name: "bridge.txt", base64: btoa("The bridge opened in 1932.") }, encoding: "windows-1252" },
];

const ARTICLE_FILTER = {
  from: "2026-01-01",
  to: "2026-12-31",
  outlet: "Outlet",
  tag: "bridges",
  reviewer: newId(),
  affair: newId(),
};
/** All fields of the filter of figures, which is also that of lists of claims. */
export const DASHBOARD = {
  ...ARTICLE_FILTER,
  ...{ type: "number", language: "en", claimant: "The mayor", article: newId(), standing: "open", rating: "true" },
  ...{ stage: "rated", evidence: "changed", kind: "news", sources: "one", request: "made", corrected: "1" },
  ...{ compared: "1", rater: newId(), gave: "true", corater: newId(), cogave: "false", match: "same", spread: "2" },
  ...{ waiting: "1", archived: "1", ruledFrom: "2026-01-01", ruledTo: "2026-12-31" },
};
const ARTICLES = {
  ...ARTICLE_FILTER,
  affair: newId(),
  q: "bridge",
  status: "in-work",
  sort: "title",
  after: "WyJhIiwiYiJd",
};
const CLAIMS = { ...DASHBOARD, q: "bridge", mine: "1", sort: "oldest", after: "WyJhIiwiYiJd", source: newId() };
const EXPORT = { format: "csv", scope: "passages", rationales: "0", verdicts: "0", names: "0", labels: "de", bom: "1" };
const { sort: _, after: __, ...CLAIM_FILTER } = CLAIMS;
const EXPORT_ALL = { ...EXPORT, ...CLAIM_FILTER };
const RESTORING = { body: { archived: false, reason: "It is in work again." }, ifMatch: 1 };

/** The article, and what is marked in it, that samples are about. */
export type SampleClaims = {
  article: Pick<Article, "id">;
  marked: string;
  rated: string;
  ruled: string;
  tagged: string;
};

/** Samples of the routes about articles and lists of claims. */
export function articleSamples({ article, marked, tagged }: SampleClaims): Sample[] {
  const importing = () =>
    CONTENTS.map((content) => ({ ...DETAILS, ...content, id: newId(), method: "paste", allowDuplicate: true }));
  const onArticle = { params: { articleId: article.id } };
  return [
    ...CONTENTS.flatMap((_, kind): Sample[] => [
      { route: "POST /articles", makeRequest: () => ({ body: importing()[kind] }), status: 201 },
      { route: "POST /articles/preview", makeRequest: () => ({ body: importing()[kind] }), status: 200 },
    ]),
    { route: "GET /articles", makeRequest: () => ({ query: ARTICLES }), status: 200 },
    {
      route: "PUT /articles/:articleId",
      makeRequest: () => ({ ...onArticle, body: DETAILS, ifMatch: 1 }),
      status: 200,
    },
    { route: "PUT /articles/:articleId/archived", makeRequest: () => ({ ...onArticle, ...RESTORING }), status: 200 },
    { route: "GET /claims", makeRequest: () => ({ query: { ...CLAIMS, article: article.id } }), status: 200 },
    { route: "GET /claims", makeRequest: () => ({ query: { format: "csv" } }), status: 200 },
    { route: "GET /export", makeRequest: () => ({ query: EXPORT }), status: 200 },
    // No claim matches all filters at once.
    { route: "GET /export", makeRequest: () => ({ query: { ...EXPORT_ALL, article: article.id } }), status: 422 },
    { route: "GET /claims/ids", makeRequest: () => ({ query: { ...CLAIMS, article: article.id } }), status: 200 },
    {
      route: "PUT /claims",
      makeRequest: () => ({ body: { claims: [tagged], add: ["bridges"], remove: ["tunnels"] } }),
      status: 200,
    },
    { route: "POST /claims/csv", makeRequest: () => ({ body: { claims: [marked] } }), status: 200 },
    {
      route: "GET /articles/:articleId/claims",
      makeRequest: () => ({ ...onArticle, query: { after: newId(), withdrawn: "1" } }),
      status: 200,
    },
    { route: "GET /articles/:articleId/export", makeRequest: () => ({ ...onArticle, query: EXPORT }), status: 200 },
  ];
}
