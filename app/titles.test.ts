import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = import.meta.dirname;

/** Every page that draws something, with its source. The others redirect. */
const pages = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx") && !path.startsWith("api/"))
  .map((path) => ({ path, source: readFileSync(join(ROOT, path), "utf8") }))
  .filter(({ source }) => source.includes("<"));

const FIXED = /export const metadata: Metadata = \{ title: "([^"]+)"/;

test.each(pages.filter(({ path }) => path !== "(desk)/page.tsx"))("$path has a title for its tab", ({ source }) => {
  expect(FIXED.test(source) || source.includes("export async function generateMetadata")).toBe(true);
});

test.each(pages.filter(({ path }) => /\[(articleId|claimId)\]/.test(path)))(
  "the tab of $path names its thing",
  ({ source }) => {
    expect(source).not.toMatch(FIXED);
  },
);

test("no two pages have the same title", () => {
  const titles = pages.flatMap(({ source }) => FIXED.exec(source)?.[1] ?? []);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});
