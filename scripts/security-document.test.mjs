// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.mjs";

const text = readFileSync(join(ROOT, "docs", "security.md"), "utf8");

/** A test, such as `api/body.test.ts`: "a body that breaks off is refused with 400". */
const TESTS = /`([\w./-]+\.(?:test|spec)\.(?:tsx?|mjs))`: "([^"]+)"/g;

test("every test that docs/security.md names exists", () => {
  const named = [...text.matchAll(TESTS)].map(([, file = "", name = ""]) => ({ file, name }));
  expect(named.length).toBeGreaterThan(80);
  const missing = named.filter(
    ({ file, name }) => !existsSync(join(ROOT, file)) || !readFileSync(join(ROOT, file), "utf8").includes(name),
  );
  expect(missing).toEqual([]);
});

test("every line of the standard in these chapters has a row", () => {
  const rows = [...text.matchAll(/^\| (\d[\d., –]*) \|/gm)].flatMap(([, ids = ""]) => linesOf(ids));
  const count = { 1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 7: 18, 8: 7, 15: 13, 16: 16 };
  for (const [chapter, lines] of Object.entries(count))
    expect({ chapter, lines: new Set(rows.filter((id) => id.startsWith(`${chapter}.`))).size }).toEqual({
      chapter,
      lines,
    });
});

/** The lines of a row: `1.2.6, 1.2.7` names two, `4.4.1–4.4.4` four. @param {string} ids */
function linesOf(ids) {
  return ids.split(", ").flatMap((part) => {
    const [first = "", last = first] = part.split("–");
    const section = first.slice(0, first.lastIndexOf(".") + 1);
    const [from, to] = [first, last].map((id) => Number(id.slice(id.lastIndexOf(".") + 1)));
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => `${section}${(from ?? 0) + index}`);
  });
}
