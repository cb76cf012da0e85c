import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { v7 as newId } from "uuid";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { DOUBTFUL_CZECH, SENTENCES } from "#ingest/testing/sentences.ts";
import { openSite } from "#ingest/testing/site.ts";
import { paragraph, wordFile } from "#ingest/testing/word-file.ts";
import { readArticle } from "#server/articles/articles.ts";
import { somebody } from "#server/testing/people.ts";
import { importArticles } from "./import.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.clearAllMocks());

const folder = mkdtempSync(join(tmpdir(), "galley import "));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, `${newId()} ${name}`);
  writeFileSync(path, content);
  return path;
}
const tides = () => file("tides.txt", `Tides of ${newId()}\nBy Jane Roe\n\nThe sea rises and falls.`);
const tidesInWord = () => Buffer.from(wordFile({ body: paragraph("The sea rises.") }));
const lines = () => printed.mock.calls.map(([line]) => String(line));

test("each file is imported by the first admin, with the details found in it, and printed in a line", async () => {
  const admin = await somebody("admin");
  await somebody("admin");
  expect(await importArticles.run([tides(), tides()])).toBe(0);
  const [id = ""] = /[\da-f]{8}-[\da-f-]{27}/.exec(lines()[0]?.split(".txt")[1] ?? "") ?? [];
  expect(await readArticle(admin, id)).toMatchObject({ byline: "Jane Roe", importedBy: { id: admin.id } });
  expect(lines()).toEqual([expect.stringMatching(/^imported .*Tides of/), expect.stringMatching(/^imported /)]);
  expect(noted.mock.lastCall).toEqual(["2 articles imported."]);
});

test("options override the file, and name who imports", async () => {
  const reviewer = await somebody("reviewer");
  const options = ["--outlet", "Harbour Weekly", "--language", "pt-BR", "--user", reviewer.email];
  expect(await importArticles.run([tides(), ...options])).toBe(0);
  const id = String(printed.mock.lastCall).split("  ").at(-2) ?? "";
  const article = await readArticle(reviewer, id);
  expect(article).toMatchObject({ outlet: "Harbour Weekly", language: "pt-BR", importedBy: { id: reviewer.id } });
});

test("an article that was imported before is no failure, and is stored again with --allow-duplicate", async () => {
  await somebody("admin");
  const path = tides();
  await importArticles.run([path]);
  expect(await importArticles.run([path])).toBe(0);
  expect(lines().at(-1)).toMatch(/^already there/);
  expect(await importArticles.run([path, "--allow-duplicate"])).toBe(0);
  expect(lines().at(-1)).toMatch(/^imported/);
});

test("Word files, Markdown and pages are imported together, and a known page is not fetched again", async () => {
  const admin = await somebody("admin");
  const asked: string[] = [];
  const site = await openSite(({ url = "" }, response) => {
    asked.push(url);
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!doctype html><title>Page</title><p>The sea of ${url}.</p>`);
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", site.host);
  const word = file("tides.docx", Buffer.from(wordFile({ body: paragraph(`Tides of ${newId()}.`) })));
  const page = `${site.url}/${newId()}`;
  expect(await importArticles.run([word, file("tides.md", `# Tides of ${newId()}`), page])).toBe(0);
  const id = String(printed.mock.lastCall).split("  ").at(-2) ?? "";
  expect(await readArticle(admin, id)).toMatchObject({ url: page, title: "Page" });
  expect(await importArticles.run([page])).toBe(0);
  expect([lines().at(-1), asked.length]).toEqual([expect.stringMatching(/^already there/), 1]);
  site.close();
});

test("a file that cannot be read does not stop the others", async () => {
  await somebody("admin");
  const bad = [file("empty.txt", ""), file("tool.txt", Buffer.alloc(900)), file("tool.exe", "MZ"), folder];
  const broken = [file("cut.docx", tidesInWord().subarray(0, 900)), file("renamed.docx", "%PDF-1.7\n")];
  const away = ["nowhere.txt", "http://192.168.0.1/tides"];
  expect(await importArticles.run([...bad, ...broken, ...away, tides()])).toBe(1);
  const sentences = [
    /is empty/,
    /not text/,
    /Only \.txt, \.md, \.html and \.docx/,
    /is a folder/,
    /damaged/,
    /PDF file|damaged/,
    /no such file/,
    /private network/,
  ];
  expect(lines()).toEqual([
    ...sentences.map((said) => expect.stringMatching(said)),
    expect.stringMatching(/^imported/),
  ]);
  expect(noted.mock.lastCall).toEqual(["1 article imported, 8 failed."]);
});

test("a file whose encoding is not clear is refused, and imported once its encoding is named", async () => {
  const admin = await somebody("admin");
  const clear = file("russian.txt", iconv.encode(`${SENTENCES.ru} ${newId()}.`, "windows-1251"));
  const unclear = file("czech.txt", iconv.encode(`${DOUBTFUL_CZECH} ${newId()}.`, "iso-8859-2"));
  expect(await importArticles.run([clear, unclear])).toBe(1);
  expect(lines()).toEqual([
    expect.stringMatching(/^imported .*Мэр города/),
    expect.stringMatching(/^failed .*could be .*iso-8859-2.* Name it with --encoding\.$/),
  ]);
  expect(await importArticles.run([unclear, "--encoding", "ISO_8859-2"])).toBe(0);
  const [id = ""] = /[\da-f]{8}-[\da-f-]{27}/.exec(lines().at(-1)?.split(".txt")[1] ?? "") ?? [];
  expect((await readArticle(admin, id)).text).toContain(DOUBTFUL_CZECH);
});

test.each([
  [[], /FILE\|URL… is missing/],
  [["a.txt", "--language", "!"], /language as a tag/],
  [["a.txt", "--encoding", "klingon"], /encoding such as utf-8/],
  [["a.txt", "--user", "nobody@newsroom.example"], /Nobody here has the address/],
  [["a.txt", "--nope"], /There is no option --nope/],
])("import %j is explained", async (args, sentence) => {
  await expect(importArticles.run(args)).rejects.toThrow(sentence);
});

test("a person who may not import is refused", async () => {
  const reader = await somebody("reader");
  await expect(importArticles.run([tides(), "--user", reader.email])).rejects.toThrow(/role does not allow/);
});

test("a file of reviews or annotations is recognised, and says what it leaves out", async () => {
  await somebody("admin");
  const review = { "@type": "ClaimReview", claimReviewed: "The sea rises.", url: `https://desk.example/${newId()}` };
  const path = file("reviews.json", JSON.stringify([review, { "@type": "ClaimReview", url: review.url }]));
  expect(await importArticles.run([path])).toBe(0);
  expect(lines()).toEqual([expect.stringMatching(/^imported .*reviews 1$/)]);
  expect(noted.mock.calls.flat().join("\n")).toMatch(/left out .*does not say which claim[\s\S]*1 file imported\.$/);
  expect(await importArticles.run([path])).toBe(0);
  expect(String(printed.mock.lastCall)).toMatch(/^already there .*nothing new$/);
  expect(await importArticles.run([file("other.jsonld", "{}"), file("broken.json", Buffer.from([0xff]))])).toBe(1);
  expect(lines().slice(-2)).toEqual([
    expect.stringMatching(/^failed .*Galley knows nothing in this/),
    expect.stringMatching(/^failed .*not UTF-8/),
  ]);
});
