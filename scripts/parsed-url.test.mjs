// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.mjs";

const FOLDERS = "api app cli client components domain editor ingest render sandbox scripts server".split(" ");

test("no code asks URL.canParse, which is wrong for some addresses once it is optimised", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith(".test.mjs"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /\bcanParse\s*\(/.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});
