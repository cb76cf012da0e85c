import { expect, test } from "vitest";
import { HTML, privatePage, publicRoute } from "./public-page.ts";

const answerOf = (more: object) =>
  publicRoute(async () => ({ body: "<script>alert(1)</script>", mediaType: "text/plain; charset=utf-8", ...more }))(
    new Request("https://desk.example/reports/tides"),
    { params: Promise.resolve({}) },
  );

test("the work of others is given as text in a sandbox, and search engines leave it out", async () => {
  const { headers } = await answerOf({ isForeign: true });
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-robots-tag")).toBe("noindex");
});

test("pages of the newsroom run nothing, and are not put into frames unless they are shared", async () => {
  const page = (await answerOf({ mediaType: HTML })).headers;
  expect(page.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(page.get("content-security-policy")).not.toContain("script-src");
  expect(page.get("x-robots-tag")).toBeNull();
  const shared = (await answerOf({ mediaType: HTML, isShared: true })).headers;
  expect(shared.get("content-security-policy")).toContain("frame-ancestors *");
});

test("a preview is kept by nobody", () => {
  const { headers } = privatePage(new Uint8Array(), []);
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
});
