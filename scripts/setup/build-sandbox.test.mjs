// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article, paragraph, reportOf } from "#domain/exports/testing/fixtures.ts";
import { pdfFile } from "#ingest/testing/pdf-file.ts";
import { wordFile, paragraph as wordParagraph } from "#ingest/testing/word-file.ts";
import { ROOT } from "#scripts/paths.mjs";
import { buildSandbox } from "./build-sandbox.mjs";

const folder = mkdtempSync(join(tmpdir(), "galley-sandbox-"));
/** As in the built app. */
const BUILT = join(folder, ".next", "sandbox");
beforeAll(async () => {
  await buildSandbox(ROOT, BUILT);
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The answer of a child process of the bundle to one task. @param {string} module @param {object} task */
const answerOf = (module, task) => answerOfProgram([join(BUILT, "sandbox", "child.mjs"), join(BUILT, module)], task);

/** @param {string[]} program @param {object} task @param {NodeJS.Dict<string>} [env] */
async function answerOfProgram(program, task, env = {}) {
  const child = spawn(process.execPath, program, {
    env: { ...process.env, ...env },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.send(task);
  const [answer] = await once(child, "message");
  child.kill();
  return answer;
}

/** What a module that loads without an error answers to a job that it does not have. */
const STARTED = { result: undefined, memory: expect.any(Number) };

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const PAGE = "<!doctype html><title>Tides</title><article><h1>Tides</h1><p>The tide turns at six.</p></article>";

test.each([
  ["page", bytes(PAGE), "The tide turns at six."],
  ["PDF", pdfFile([["The tide turns at six."]]), "The tide turns at six."],
  ["text", bytes("The tide turns at six."), "The tide turns at six."],
])("the bundle reads a %s", async (_, content, text) => {
  const task = { name: "read", input: { bytes: content, mediaType: "text/html" } };
  const { result } = await answerOf("ingest/source/source-jobs.mjs", task);
  expect(result.text).toContain(text);
});

test.each([
  ["pasted text", { kind: "text", text: "The tide turns at six." }],
  ["a page", { kind: "html", html: PAGE }],
  ["Markdown", { kind: "markdown", markdown: "# Tides\n\nThe tide turns at six." }],
  ["a Word file", { kind: "file", name: "a.docx", bytes: wordFile({ body: wordParagraph("The tide turns at six.") }) }],
])("the bundle imports %s", async (_, input) => {
  const task = { name: "read", input: { input, needsDecoded: false } };
  const { result } = await answerOf("ingest/reading-jobs.mjs", task);
  expect(result.reading).toContain("The tide turns at six.");
});

test("every module of the bundle loads", async () => {
  const modules = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("-jobs.mjs"),
  );
  for (const module of modules) expect(await answerOf(module, { name: "none", input: null })).toEqual(STARTED);
});

test.each(["pdf", "docx", "zip"])("the bundle makes a report as %s", async (name) => {
  const input = await reportOf(article(paragraph("The tide turns at six.")));
  const { result } = await answerOf("render/render-jobs.mjs", { name, input });
  expect(result.bytes.length).toBeGreaterThan(2_000);
});

test("the export process of the bundle starts, and says what its database says", async () => {
  const program = [join(BUILT, "server", "exports", "process", "export-child.mjs")];
  const viewer = { id: "01900000-0000-7000-8000-0000000000a1", name: "Ada", role: "editor" };
  const task = { kind: "all", viewer, query: { format: "csv" } };
  const closed = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  expect(await answerOfProgram(program, { id: 1, task }, closed)).toEqual({ id: 1, error: { database: "away" } });
});

test("a rule that a job of the bundle finds broken is told in its words", async () => {
  const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0]);
  const task = { name: "read", input: { bytes: program, mediaType: "application/octet-stream" } };
  expect(await answerOf("ingest/source/source-jobs.mjs", task)).toMatchObject({
    ruleError: expect.stringContaining("which Galley does not keep as a source"),
  });
});

test("the bundle has every module that a pool names", () => {
  const sources = ["api", "cli", "ingest", "render", "server"].flatMap((layer) =>
    readdirSync(join(ROOT, layer), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
      .map((path) => readFileSync(join(ROOT, layer, path), "utf8")),
  );
  const modules = sources.flatMap((source) => [...source.matchAll(/new SandboxPool<[^>]*>\("([^"]+)"/g)]);
  expect(modules.length).toBeGreaterThan(4);
  for (const [, module = ""] of modules)
    expect(existsSync(join(BUILT, module.replace(/\.ts$/, ".mjs"))), module).toBe(true);
});
