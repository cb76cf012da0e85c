// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.mjs";

const FOLDERS = "api app cli client components domain editor ingest sandbox scripts server".split(" ");

/** Files that put expressions together from their own constants, or pass on their own ones. */
const REVIEWED = [
  "domain/anchoring/whole-number.ts",
  "domain/anchoring/words/comparable-text.ts",
  "domain/anchoring/words/words.ts",
  "domain/check-worthiness/change-words.ts",
  "domain/names.ts",
  "ingest/details/language.ts",
  "ingest/details/main-letters.ts",
  "ingest/docx/read-docx.ts",
  "ingest/docx/styles.ts",
  "ingest/docx/word-html.ts",
  "ingest/formula/notation.ts",
  "ingest/html/hidden-by-style.ts",
  "ingest/html/spelled/raised.ts",
  "ingest/page/wording.ts",
  "ingest/safe-fetch/public-address.ts",
  "ingest/text/decode.ts",
  "ingest/text/join-lines.ts",
];

/** A call of the constructor, or of a method of strings that makes an expression of what is none. */
const MADE_FROM_TEXT = /\bRegExp\s*\(|\.(?:match|matchAll|search)\((?!\s*\/|[A-Z][A-Z_]+\b|\))/;

test("no regular expression is made from input", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.\w+$|\/testing\//.test(file));
  const found = files.filter((file) => MADE_FROM_TEXT.test(readFileSync(join(ROOT, file), "utf8")));
  expect(found.sort()).toEqual(REVIEWED);
});
