// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { compressFiles } from "./compress-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley compress "));
afterAll(() => rmSync(folder, { recursive: true }));

test("large text files get compressed copies, and other files get none", async () => {
  const script = "export const harbour = 'nine cranes';\n".repeat(60);
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a.js"), script);
  writeFileSync(join(folder, "chunks", "small.js"), "1;");
  writeFileSync(join(folder, "letters.woff2"), Buffer.alloc(5_000));
  await compressFiles(folder);
  await compressFiles(folder);
  expect(readdirSync(join(folder, "chunks")).sort()).toEqual(["a.js", "a.js.br", "a.js.gz", "small.js"]);
  expect(readdirSync(folder).sort()).toEqual(["chunks", "letters.woff2"]);
  expect(brotliDecompressSync(readFileSync(join(folder, "chunks", "a.js.br"))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, "chunks", "a.js.gz"))).toString()).toBe(script);
});
