import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { ingest } from "./ingest.ts";
import type { IngestInput } from "./input.ts";
import { HOSTILE_FILES } from "./testing/hostile-files.ts";
import { openSite } from "./testing/site.ts";
import { link, paragraph, wordFile } from "./testing/word-file.ts";

const file = (name: string, bytes: Uint8Array): IngestInput => ({ kind: "file", name, bytes });
const html = (source: string): IngestInput => ({ kind: "html", html: source });

const PAGE = `<!doctype html><html lang="en-gb"><head><title>Bread is dearer - Daily News</title>
  <meta property="og:site_name" content="Daily News"><meta name="author" content="By Jane Roe">
  <meta property="article:published_time" content="2024-03-12T08:00:00+01:00">
  <link rel="canonical" href="https://news.example/bread"></head>
  <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><script>track()</script><article><h1>Bread is dearer</h1>
  ${"<p>The price of bread rose by three percent in May, says the office, and it will rise again in June, as in other years.</p>".repeat(8)}
  <p>It asked <a href="/shops">forty shops</a>.</p></article><aside>Read more</aside><footer>Imprint</footer></body></html>`;

test("pasted text becomes a document with its details", async () => {
  const found = await ingest({
    kind: "text",
    text: "Bread is dearer\nBy Jane Roe\n12 March 2024\n\nThe price of bread rose by 3%.\n",
  });
  expect(found).toMatchObject({
    title: "Bread is dearer",
    byline: "Jane Roe",
    publishedAt: "2024-03-12",
    language: "en",
    text: "Bread is dearer\n\nBy Jane Roe\n12 March 2024\n\nThe price of bread rose by 3%.",
    method: "plain-text",
    leftOut: [],
  });
  expect(found.document.content[0]).toMatchObject({ type: "heading", attrs: { level: 1 } });
});

test("the main text of a web page is imported with its details", async () => {
  const found = await ingest(file("bread.html", Buffer.from(PAGE)));
  expect(found).toMatchObject({
    title: "Bread is dearer",
    outlet: "Daily News",
    byline: "Jane Roe",
    publishedAt: "2024-03-12T07:00:00.000Z",
    language: "en-GB",
    url: "https://news.example/bread",
    method: "main-text",
    leftOut: [
      {
        what: "2 blocks of text around the article (such as menus, teasers and comments)",
        texts: ["Read more", "Imprint"],
      },
      { what: "1 navigation block", texts: ["Home Sport"] },
      { what: "1 script" },
    ],
  });
  expect(found.text).toMatch(/^Bread is dearer\n\nThe price of bread[\s\S]*It asked forty shops\.$/);
  expect(JSON.stringify(found.document)).toContain('"https://news.example/shops"');
});

test("a pasted fragment is imported completely, and its first heading is the title", async () => {
  const found = await ingest(html("<h2>Bread</h2><p>By Jane Roe</p><p>It is <b>dearer</b>.</p><ul><li>Rye</li></ul>"));
  expect(found).toMatchObject({
    title: "Bread",
    byline: "Jane Roe",
    method: "whole-html",
    text: "Bread\n\nBy Jane Roe\n\nIt is dearer.\n\nRye",
  });
});

test("a plain page without web site elements is imported completely", async () => {
  const found = await ingest(
    html("<html><head><title>T</title></head><body><h1>Bread</h1><ul><li>a</li><li>b</li></ul></body></html>"),
  );
  expect(found).toMatchObject({ title: "T", method: "whole-html", text: "Bread\n\na\n\nb" });
});

test("a given title is used, and the text is the canonical text of the document", async () => {
  const found = await ingest({ kind: "text", text: "Bread\n\nIt is dearer." }, { title: " My title " });
  expect(found.title).toBe("My title");
  expect(found.text).toBe(canonicalText(found.document));
});

test("a file is recognised as HTML by its extension or by how it begins", async () => {
  const page = Buffer.from("<!DOCTYPE html><p>One</p>");
  expect((await ingest(file("a", page))).text).toBe("One");
  expect((await ingest(file("a.txt", page))).text).toBe("<!DOCTYPE html><p>One</p>");
  expect((await ingest(file("a.HTM", Buffer.from("<p>One")))).text).toBe("One");
});

test.each([
  ["an empty file", file("a.txt", new Uint8Array()), "no text"],
  ["white space", { kind: "text", text: " \n\u00a0\t" }, "no text"],
  ["dashes and dots", { kind: "text", text: "--- ...\n" }, "no text"],
  ["a page that is only script", html("<html><script>alert(1)</script></html>"), "no text"],
  ["a page of white space", file("a.html", Buffer.from("<p>&nbsp;</p>")), "no text"],
  ["an .exe renamed .txt", file("a.txt", readFileSync(process.execPath).subarray(0, 1_000_000)), "not text"],
  ["a file of 30 MB", file("a.txt", new Uint8Array(30_000_000).fill(65)), "20 MB"],
  ["a page of 30 MB", html("a".repeat(30_000_000)), "20 MB"],
  ["a NUL", { kind: "text", text: "a\0b" }, "invalid characters"],
  ["half of a surrogate pair", html("<p>a\ud800b"), "invalid characters"],
] satisfies [string, IngestInput, string][])("%s is refused with a message", async (_name, input, message) => {
  await expect(ingest(input)).rejects.toThrow(RuleError);
  await expect(ingest(input)).rejects.toThrow(message);
});

describe.each(HOSTILE_FILES)("$title", ({ name, bytes, message }) => {
  test("is refused with a message, and the next article is read", async () => {
    const refused = ingest(file(name, bytes()));
    await expect(refused).rejects.toThrow(RuleError);
    await expect(refused).rejects.toThrow(message);
    expect((await ingest(html("<p>The bread is dear."))).text).toBe("The bread is dear.");
  });
});

test("when a child process is killed, only its input is refused", async () => {
  const reading = ingest({ kind: "markdown", markdown: "[".repeat(190_000) });
  const rejection = expect(reading).rejects.toThrow("This text is too large to read. Copy the text and paste it.");
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  const own = new RegExp(`^ *(\\d+) +${process.pid} .*sandbox/child`, "gm");
  for (const [, pid] of processes.matchAll(own)) process.kill(Number(pid), "SIGKILL");
  await rejection;
  expect((await ingest(html("<p>The bread is dear."))).text).toBe("The bread is dear.");
});

test("a Word file with linked pictures is read without fetching them", async () => {
  let requests = 0;
  const site = await openSite((_, response) => {
    requests += 1;
    response.end();
  });
  const blip =
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId7"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>';
  const picture = `<w:r><w:drawing><wp:inline><wp:docPr/>${blip}</wp:inline></w:drawing></w:r>`;
  const relationships = link("rId7", `${site.url}/pixel.png`, "image");
  const bytes = wordFile({ body: paragraph("Bread") + paragraph(picture), relationships });
  const { document } = await ingest(file("a.docx", bytes));
  expect(document.content[1]).toEqual({ type: "figure", attrs: { src: `${site.url}/pixel.png` } });
  expect(requests).toBe(0);
  site.close();
});

test("any text is read and normalised, or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.constantFrom("text", "html", "markdown"),
      async (source, kind) => {
        const input = { kind, [kind]: source } as IngestInput;
        const found = await ingest(input).catch((error: unknown) => {
          expect(error).toBeInstanceOf(RuleError);
          return null;
        });
        if (found) expect(found.text).toBe(found.text.normalize("NFC"));
      },
    ),
    { numRuns: 200 },
  );
});

test("many pages at the same time are all read", async () => {
  const pages = await Promise.all(Array.from({ length: 30 }, (_, index) => ingest(html(`<p>Page ${index}`))));
  expect(pages.map(({ text }) => text)).toEqual(Array.from({ length: 30 }, (_, index) => `Page ${index}`));
});

const ARTICLES = "../shared/articles";

test.runIf(existsSync(ARTICLES))("the sample articles keep every word", async () => {
  for (const name of readdirSync(ARTICLES)) {
    const bytes = readFileSync(`${ARTICLES}/${name}`);
    const found = await ingest(file(name, bytes));
    expect(found.text.split(/\s+/)).toEqual(bytes.toString().trim().split(/\s+/));
    expect(found).toMatchObject({ language: "en", leftOut: [] });
  }
});
