import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

const sheets = ["app", "components"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(folder, name)),
);

/** A rule without nested rules: its selector and its declarations. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;

test("whatever scrolls is positioned, so that a hidden control in it moves with it and never scrolls the page", () => {
  const unpositioned = sheets.flatMap((path) =>
    [...readFileSync(join(ROOT, path), "utf8").matchAll(RULE)]
      .filter(([, , body = ""]) => /overflow[\w-]*:[^;]*(auto|scroll)/.test(body) && !/position:/.test(body))
      .map(([, selector = ""]) => `${path}: ${selector.trim()}`),
  );
  expect(unpositioned).toEqual([]);
});

test("no rule is for any later sibling, which in a long text would take minutes", () => {
  const any = sheets.filter((path) => /~\s*\*/.test(readFileSync(join(ROOT, path), "utf8")));
  expect(any).toEqual([]);
});
