import { expect, test } from "vitest";
import * as z from "zod";
import { ROUTES, type RouteKey, type RouteSpec } from "./routes.ts";

/** What a route gives at most: pages by a cursor, as many as its summary says, or one thing that is no list. */
type Size = "pages" | "limit" | "one";

const SIZES: Record<Extract<RouteKey, `GET ${string}`>, Size> = {
  "GET /affairs": "limit",
  "GET /affairs/:affairId": "one",
  "GET /affairs/:affairId/clashes": "pages",
  "GET /agreement": "one",
  "GET /articles": "pages",
  "GET /articles/:articleId": "one",
  "GET /articles/:articleId/checklist": "one",
  "GET /articles/:articleId/claims": "pages",
  "GET /articles/:articleId/clashes": "pages",
  "GET /articles/:articleId/comparison": "one",
  "GET /articles/:articleId/correction-requests": "pages",
  "GET /articles/:articleId/edition-preview": "one",
  "GET /articles/:articleId/editions": "pages",
  "GET /articles/:articleId/export": "one",
  "GET /articles/:articleId/quotations": "pages",
  "GET /articles/:articleId/wacz": "one",
  "GET /articles/:articleId/related": "limit",
  "GET /articles/:articleId/suggested-sentences": "limit",
  "GET /articles/:articleId/versions": "pages",
  "GET /articles/:articleId/versions/:number": "one",
  "GET /articles/:articleId/versions/:number/claims": "pages",
  "GET /adjudication": "pages",
  "GET /audit": "pages",
  "GET /audit/file": "one",
  "GET /assignments": "pages",
  "GET /check-worthiness": "one",
  "GET /claims": "pages",
  "GET /claims/:claimId": "one",
  "GET /claims/:claimId/guards": "limit",
  "GET /claims/:claimId/comments": "pages",
  "GET /claims/:claimId/correction-requests": "pages",
  "GET /claims/:claimId/expert-reviews": "pages",
  "GET /claims/:claimId/history": "pages",
  "GET /claims/:claimId/history/:number": "one",
  "GET /claims/:claimId/similar": "limit",
  "GET /claims/:claimId/verdict": "one",
  "GET /claims/ids": "limit",
  "GET /clusters/:clusterId": "pages",
  "GET /expert-reviews": "pages",
  "GET /export": "one",
  "GET /exports": "limit",
  "GET /exports/:exportId": "one",
  "GET /exports/:exportId/file": "one",
  "GET /colleagues": "limit",
  "GET /correction-requests": "pages",
  "GET /dashboard": "one",
  "GET /dashboard/figures": "one",
  "GET /demo": "one",
  "GET /events": "one",
  "GET /imports/:importId": "one",
  "GET /me": "one",
  "GET /me/data": "one",
  "GET /me/passkeys": "limit",
  "GET /me/second-factors": "one",
  "GET /me/sessions": "limit",
  "GET /methodology": "one",
  "GET /methodology/versions": "pages",
  "GET /my-work": "limit",
  "GET /my-work/counts": "one",
  "GET /notifications": "pages",
  "GET /openapi.json": "one",
  "GET /operation": "limit",
  "GET /people": "pages",
  "GET /precedents": "pages",
  "GET /people/:personId": "one",
  "GET /people/:personId/data": "one",
  "GET /people/:personId/sessions": "limit",
  "GET /ratings": "limit",
  "GET /reader-reports": "pages",
  "GET /reader-reports/:reportId": "one",
  "GET /saved-views": "limit",
  "GET /search": "pages",
  "GET /settings": "one",
  "GET /sources": "pages",
  "GET /sources/:sourceId": "limit",
  "GET /sources/:sourceId/wacz": "one",
  "GET /sources/check": "one",
  "GET /sources/:sourceId/duplicates": "limit",
  "GET /sources/:sourceId/history": "pages",
  "GET /sources/:sourceId/snapshots/:sha256": "one",
  "GET /sources/:sourceId/snapshots/:sha256/changes": "limit",
  "GET /tokens": "limit",
  "GET /utterances/:quotationId": "pages",
  "GET /work": "limit",
  "GET /work/tasks": "pages",
};

const routesOf = (size: Size) =>
  Object.entries(SIZES).flatMap(([route, own]) => (own === size ? [[route as RouteKey] as const] : []));

test("every route that gives something says how much it gives", () => {
  expect(Object.keys(SIZES).sort()).toEqual(
    Object.keys(ROUTES)
      .filter((route) => route.startsWith("GET "))
      .sort(),
  );
});

test.each(routesOf("pages"))("%s gives pages by a cursor", (route) => {
  const { query }: RouteSpec = ROUTES[route];
  const schema = query && z.toJSONSchema(query, { io: "input", unrepresentable: "any" });
  expect(Object.keys(schema?.properties ?? {})).toContain("after");
});

test.each(routesOf("limit"))("%s says how many it gives at most", (route) => {
  expect(ROUTES[route].summary).toMatch(/at most [\d,]+|newest \d+/);
});
