import { v7 as newId } from "uuid";
import type * as z from "zod";
import { ClaimFields } from "#domain/claim.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictFields } from "#domain/verdict.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { PASSWORD } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";
import { rulingSamples } from "./ruling-samples.ts";
import { scaleSamples } from "./scale-samples.ts";
import { settingsSamples } from "./settings-samples.ts";
import { SAMPLE_SOURCE, sourceSamples } from "./source-samples.ts";
import { versionSamples } from "./version-samples.ts";
import { workSamples } from "./work-samples.ts";

const LINES = ["The bridge opened in 1932.", "It carries 160,000 vehicles a day, 👩‍👩‍👧 and dogs."];

const DETAILS = {
  ...{ title: "The bridge", url: "https://outlet.example/bridge", outlet: "Outlet", byline: "Robin", language: "en" },
  ...{ publishedAt: "2026-03-01", tags: ["bridges"], requiredVerdicts: 2 },
};

const CONTENTS = [
  { text: LINES.join("\n\n") },
  { html: `<p>${LINES.join("</p><p>")}</p>`, baseUrl: "https://outlet.example/" },
  { markdown: LINES.join("\n\n") },
  { file: { name: "bridge.txt", base64: btoa("The bridge opened in 1932.") } },
];

/** Text for every field. Samples replace the fields that are not plain text. */
const wordsFor = ({ shape }: z.ZodObject) =>
  Object.fromEntries(Object.keys(shape).map((field) => [field, `The ${field}.`]));

const VERDICT = {
  ...wordsFor(VerdictFields),
  ...{ rating: "true", confidence: 0.6, rationale: "The register says so.", state: "draft", reason: "It was wrong." },
  articleVersion: 1,
  claimRead: { statement: "It opened in 1932.", claimant: "The mayor" },
  evidence: [{ ...wordsFor(EvidenceFields), source: SAMPLE_SOURCE, stance: "supports" }],
};

const RULING = { rating: "true", summary: "It opened in 1932.", explanation: "See there.", reason: "The register." };
const SELECTORS = [
  { type: "TextQuoteSelector", exact: "160,000", prefix: "carries ", suffix: " vehicles" },
  { type: "TextPositionSelector", start: 39, end: 46 },
];
const DASHBOARD = { from: "2026-01-01", to: "2026-12-31", outlet: "Outlet", tag: "bridges", reviewer: newId() };
const ARTICLES = { ...DASHBOARD, q: "bridge", status: "in-work", sort: "title", after: "WyJhIiwiYiJd" };
const CLAIMS = {
  ...DASHBOARD,
  ...{ q: "bridge", standing: "open", rating: "true", mine: "1", archived: "1", sort: "oldest", after: "WyJhIiwiYiJd" },
};
const EXPORT = { format: "csv", scope: "passages", rationales: "0", verdicts: "0", names: "0", labels: "de", bom: "1" };
const EXPORT_ALL = { ...EXPORT, ...DASHBOARD, standing: "open", rating: "true", archived: "1" };
const RESTORING = { body: { archived: false, reason: "It is in work again." }, ifMatch: 1 };
const SECRET = { secret: "gone", name: "Robin", password: PASSWORD, keepTokens: [newId()] };
const KEYS = { on: true, keys: { mark: "P", evidence: null } };

const PERSON = { name: "Robin", email: "robin.sample@newsroom.example", role: "reviewer", disabled: false };

/** Samples of every route that takes a body or a query, about things of this admin, who sends them with this token. */
export async function samplesFor(viewer: Viewer, tokenId: string): Promise<Sample[]> {
  const article = await articleOfLines(viewer, LINES);
  const [marked, rated] = [await markClaim(viewer, article, "1932"), await markClaim(viewer, article, "opened")];
  const [ruled, person] = [await markClaim(viewer, article, "vehicles"), newId()];
  const tagged = await markClaim(viewer, article, "1932");
  await rate(viewer, rated, "true");
  const claim = {
    ...wordsFor(ClaimFields),
    ...{ articleId: article.id, statement: "It opened in 1932.", claimant: "The mayor", saidAt: "1932-03" },
    ...{ claimantSameAs: "https://people.example/mayor", type: "event", tags: ["bridges"] },
    ...{ reason: "It names the year.", onlySpelling: false },
  };
  const importing = () =>
    CONTENTS.map((content) => ({ ...DETAILS, ...content, id: newId(), method: "paste", allowDuplicate: true }));
  const onArticle = { params: { articleId: article.id } };
  const marking = (where: object) => () => ({ params: { claimId: newId() }, body: { ...claim, ...where } });
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
    { route: "GET /export", makeRequest: () => ({ query: EXPORT_ALL }), status: 200 },
    { route: "GET /claims/ids", makeRequest: () => ({ query: { ...CLAIMS, article: article.id } }), status: 200 },
    {
      route: "PUT /claims",
      makeRequest: () => ({ body: { claims: [tagged.id], add: ["bridges"], remove: ["tunnels"] } }),
      status: 200,
    },
    { route: "POST /claims/csv", makeRequest: () => ({ body: { claims: [marked.id] } }), status: 200 },
    {
      route: "GET /articles/:articleId/claims",
      makeRequest: () => ({ ...onArticle, query: { after: newId(), withdrawn: "1" } }),
      status: 200,
    },
    { route: "GET /articles/:articleId/export", makeRequest: () => ({ ...onArticle, query: EXPORT }), status: 200 },
    {
      route: "PUT /claims/:claimId",
      makeRequest: marking({ passage: { start: 0, end: 10 }, articleVersion: 1 }),
      status: 201,
    },
    { route: "PUT /claims/:claimId", makeRequest: marking({ selectors: SELECTORS }), status: 201 },
    { route: "PUT /claims/:claimId", makeRequest: marking({ selectors: SELECTORS.toReversed() }), status: 201 },
    {
      route: "PUT /claims/:claimId",
      makeRequest: () => ({ params: { claimId: marked.id }, body: claim, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/ended",
      makeRequest: () => ({ params: { claimId: rated.id }, body: { ended: false, reason: "It is back." } }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/verdict",
      makeRequest: () => ({ params: { claimId: marked.id }, body: VERDICT }),
      status: 201,
    },
    {
      route: "DELETE /claims/:claimId/verdict",
      makeRequest: () => ({
        params: { claimId: rated.id },
        body: { reason: "The register has an erratum." },
        ifMatch: 1,
      }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/ruling",
      makeRequest: () => ({ params: { claimId: ruled.id }, body: RULING }),
      status: 201,
    },
    {
      route: "GET /claims/:claimId/history",
      makeRequest: () => ({ params: { claimId: rated.id }, query: { after: "Mg" } }),
      status: 200,
    },
    ...(await versionSamples(viewer)),
    ...(await workSamples(viewer)),
    ...(await scaleSamples(viewer)),
    ...(await settingsSamples(viewer)),
    ...(await rulingSamples(viewer)),
    ...(await sourceSamples(viewer)),
    {
      route: "GET /dashboard",
      makeRequest: () => ({ query: { ...DASHBOARD, archived: "1", figure: "ratings", format: "csv" } }),
      status: 200,
    },
    { route: "GET /people", makeRequest: () => ({ query: { state: "invited", after: "WyJhIiwiYiJd" } }), status: 200 },
    { route: "GET /search", makeRequest: () => ({ query: { q: "bridge", archived: "1" } }), status: 200 },
    { route: "GET /events", makeRequest: () => ({ query: { article: article.id, ruling: ruled.id } }), status: 200 },
    {
      route: "PUT /people/:personId",
      makeRequest: () => ({ params: { personId: person }, body: PERSON }),
      status: 201,
    },
    {
      route: "PUT /me",
      makeRequest: () => ({
        body: { name: "Robin of the desk", emailMe: "nothing", hideNames: true, shortcuts: KEYS },
        ifMatch: 1,
      }),
      status: 200,
    },
    { route: "PUT /me/introduction", makeRequest: () => ({ body: { closed: true } }), status: 200 },
    {
      route: "PUT /me/password",
      makeRequest: () => ({ body: { current: PASSWORD, password: `${PASSWORD}!`, keepTokens: [tokenId] } }),
      status: 200,
    },
    { route: "DELETE /me/sessions", makeRequest: () => ({ query: { keepTokens: tokenId } }), status: 200 },
    {
      route: "DELETE /me/identities",
      makeRequest: () => ({ query: { provider: "https://id.example", subject: "4" } }),
      status: 200,
    },
    {
      route: "PUT /tokens/:tokenId",
      makeRequest: () => ({
        params: { tokenId: newId() },
        body: { name: "Archive", expiresAt: "2090-01-01T00:00:00Z" },
      }),
      status: 201,
    },
    { route: "POST /access", makeRequest: () => ({ body: SECRET }), status: 422 },
    { route: "POST /access/identity", makeRequest: () => ({ body: { secret: "gone" } }), status: 404 },
  ];
}
