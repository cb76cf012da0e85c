// @ts-check
import { expect, test } from "vitest";
import { ROUTES } from "#api/routes.ts";
import { allowedMethods, methodsFinder } from "./allowed-methods.mjs";

test("an address of the API has the methods of its route, and those that Next adds", () => {
  const find = methodsFinder(Object.keys(ROUTES));
  expect(find("/articles")).toEqual(["GET", "HEAD", "OPTIONS", "POST"]);
  expect(find("/articles/preview")).toEqual(["OPTIONS", "POST"]);
  expect(find("/me/passkeys")).toEqual(["DELETE", "GET", "HEAD", "OPTIONS", "POST"]);
  expect(find("/sessions/01a22d02-01b3-779a-93bc-407708bfe300")).toEqual(["DELETE", "OPTIONS"]);
  expect(find("/nothing")).toBeNull();
});

test("public pages and health checks are only read", () => {
  expect(allowedMethods("/healthz?x=1")).toEqual(["GET", "HEAD"]);
});
