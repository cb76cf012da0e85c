// @ts-check
import { expect, test } from "vitest";
import { routeFinder } from "./route-pattern.mjs";

const routeOf = routeFinder([
  "/",
  "/articles",
  "/articles/[articleId]",
  "/articles/new",
  "/api/auth/[...nextauth]",
  "/api/v1/claims/[claimId]/verdict",
]);

test.each([
  ["/", "/"],
  ["/articles?q=secret", "/articles"],
  ["/articles/", "/articles"],
  ["/articles/019b76da", "/articles/[articleId]"],
  ["/articles/new", "/articles/new"],
  ["/api/v1/claims/1/verdict", "/api/v1/claims/[claimId]/verdict"],
  ["/api/auth/callback/oidc", "/api/auth/[...nextauth]"],
  ["/_next/static/chunks/1.js", "/_next/static"],
])("%s belongs to the route %s", (url, pattern) => {
  expect(routeOf(url)).toBe(pattern);
});

test.each(["/wp-admin", "/articles/1/2", "/api/v1/claims", "/__proto__"])("%s belongs to no route", (url) => {
  expect(routeOf(url)).toBe("none");
});
