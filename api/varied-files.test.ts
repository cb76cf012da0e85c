import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { arbitraryMarkdown, arbitraryPage, arbitraryWordParts } from "#ingest/testing/arbitrary-source.ts";
import { SENTENCES } from "#ingest/testing/sentences.ts";
import { wordFile } from "#ingest/testing/word-file.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import type { RouteKey } from "./routes.ts";
import { faultOf } from "./testing/faults.ts";
import { keyOf, onceIdle, sendRequest } from "./testing/requests.ts";
import { type BroughtFile, variantsOf } from "./testing/varied-files.ts";

/** Number of generated files. GALLEY_SOURCES=5000 tries as many as a release should. */
const FILES = Number(process.env.GALLEY_SOURCES ?? 40);
const TIMEOUT = { timeout: 120_000 + FILES * 1_000 };

/** Requests at the same time: as many as child processes read. */
const CONCURRENCY = 2;

/** Every so many files one is stored too, as an article and as a new version. */
const STORED_EVERY = 5;

/** Inputs that went wrong once, as files in folders. They are not part of this repository. */
const CASES = "../shared/cases";

let key: string;
let articleId: string;

beforeAll(async () => {
  const reviewer = await somebody("reviewer");
  key = await keyOf(reviewer);
  const lines = ["The bridge opened in 1932.", "It carries 160,000 vehicles a day."];
  const article = await articleOfLines(reviewer, lines);
  await markClaim(reviewer, article, "160,000 vehicles");
  articleId = article.id;
});

/** What goes wrong when somebody previews and stores a file; empty where each answer is a success or a sentence. */
async function faultsWith({ name, bytes }: BroughtFile, isStored: boolean): Promise<string[]> {
  const file = { name, base64: Buffer.from(bytes).toString("base64") };
  const encoding = isStored ? { encoding: "windows-1252" } : {};
  const requests: [RouteKey, object][] = [
    ["POST /articles/preview", { file }],
    ...(isStored
      ? ([
          ["POST /articles", { file, ...encoding, id: newId(), allowDuplicate: true }],
          ["POST /articles/:articleId/versions/preview", { file }],
          ["POST /articles/:articleId/versions", { file, ...encoding, note: "Read again." }],
        ] satisfies [RouteKey, object][])
      : []),
  ];
  const faults: string[] = [];
  for (const [route, body] of requests) {
    const fault = await faultOf(await onceIdle(() => sendRequest(route, { params: { articleId }, body }, key)));
    if (fault) faults.push(`${route} ${name} ${file.base64.slice(0, 2_000)}: ${fault}`);
  }
  return faults;
}

async function faultsWithAll(files: BroughtFile[]): Promise<string[]> {
  const entries = files.entries();
  const faults: string[] = [];
  const next = async () => {
    for (const [index, file] of entries) faults.push(...(await faultsWith(file, index % STORED_EVERY === 0)));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, next));
  return faults;
}

const named = (name: string) => (text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const generated: fc.Arbitrary<BroughtFile> = fc.oneof(
  arbitraryPage.map(({ source }) => named("page.html")(source)),
  arbitraryMarkdown.map(({ source }) => named("text.md")(source)),
  arbitraryWordParts.map(({ source }) => ({ name: "text.docx", bytes: wordFile(source) })),
  fc.subarray(Object.values(SENTENCES), { minLength: 1 }).map((lines) => named("text.txt")(lines.join("\n"))),
);

test("every variant of a file is read or refused with a sentence", TIMEOUT, async () => {
  const cases = filesOfCases();
  const files = cases.length > 0 ? fc.oneof(generated, fc.constantFrom(...cases)) : generated;
  const variants = fc.sample(variantsOf(files), FILES);
  expect(await faultsWithAll(variants)).toEqual([]);
});

const isThere = existsSync(CASES);
if (!isThere) console.info(`There are no files in ${CASES}, so only generated files are brought.`);

test.runIf(isThere)("every file that went wrong once is read or refused with a sentence", TIMEOUT, async () => {
  expect(await faultsWithAll(filesOfCases())).toEqual([]);
});

function filesOfCases(): BroughtFile[] {
  if (!existsSync(CASES)) return [];
  const paths = readdirSync(CASES, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /\.(?:html|txt|md|docx)$/.test(path) && !/case\.md$|README/.test(path))
    .map((path) => ({ name: path.replaceAll(/.*\//g, ""), bytes: readFileSync(join(CASES, path)) }));
}
