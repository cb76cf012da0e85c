import iconv from "iconv-lite";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ArticleInput } from "#domain/article.ts";
import { DuplicateError, ForbiddenError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { DOUBTFUL_CZECH, SENTENCES } from "#ingest/testing/sentences.ts";
import { openSite } from "#ingest/testing/site.ts";
import { paragraph, styled, wordFile } from "#ingest/testing/word-file.ts";
import { importArticle } from "#server/articles/articles.ts";
import { somebody } from "#server/testing/people.ts";
import { previewIncoming, readIncoming } from "./incoming.ts";

const requestedUrls: string[] = [];
let site: Awaited<ReturnType<typeof openSite>>;
let reviewer: Viewer;

/** The pages of the site, each with its type. `MARK` makes a text its own. */
const PAGES: Record<string, (mark: string) => [type: string, body: string | Uint8Array]> = {
  page: (mark) => [
    "text/html",
    `<!doctype html><html lang="en"><title>Tides of ${mark}</title><link rel="canonical" href="/page?id=${mark}">
    <nav>Home</nav><script>1</script><article>${`<p>The sea climbs sixteen metres in the bay of ${mark}, and it falls again. See <a href="/tables">the tables</a>.</p>`.repeat(6)}</article></html>`,
  ],
  markdown: (mark) => [
    "text/plain; charset=utf-8",
    `---\ntitle: Tides\nauthor: Jane Roe\n---\n\nThe *sea* of ${mark}.`,
  ],
  word: (mark) => [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    wordFile({ body: styled("Title", "Tides") + paragraph(`The sea of ${mark}.`) }),
  ],
  old: (mark) => ["text/plain", iconv.encode(`${DOUBTFUL_CZECH}\n\n${mark}`, "iso-8859-2")],
  missing: () => ["text/html", ""],
};

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  site = await openSite(({ url = "/" }, response) => {
    requestedUrls.push(url);
    const { pathname, searchParams } = new URL(url, "http://site.example");
    const name = pathname.slice(1).replace(/\.\w+$/, "");
    if (name === "moved") return response.writeHead(302, { location: `/page?${searchParams}` }).end();
    const [type, body] = (PAGES[name] ?? (() => ["text/html", ""] as const))(searchParams.get("id") ?? "");
    return response.writeHead(name in PAGES && name !== "missing" ? 200 : 404, { "content-type": type }).end(body);
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", site.host);
});

afterAll(() => site.close());

const input = (body: object) => ArticleInput.parse(body);
const address = (page: string, mark: string = newId()) => `${site.url}/${page}?id=${mark}`;
const imported = async (body: object) =>
  (await importArticle(reviewer, await readIncoming(reviewer, input(body)))).value;

const fileIn = (encoding: string, text: string) => ({
  file: { name: "text.txt", base64: iconv.encode(text, encoding).toString("base64") },
});

test("a text that is not Unicode is read by its words, and nothing doubtful is stored before its encoding is named", async () => {
  const clear = fileIn("windows-1251", `${SENTENCES.ru}\n\n${newId()}`);
  const { guess } = await previewIncoming(reviewer, input(clear));
  expect(guess).toMatchObject({ encoding: "windows-1251", isDoubtful: false });
  expect((await imported(clear)).text).toContain(SENTENCES.ru);

  // In windows-1250 the same bytes have a sign before a letter: “®ádný”. No sentence has that.
  const czech = await previewIncoming(reviewer, input(fileIn("iso-8859-2", `${SENTENCES.cs}\n\n${newId()}`)));
  expect(czech.guess).toMatchObject({ encoding: "iso-8859-2", isDoubtful: false });

  const doubtful = fileIn("iso-8859-2", `${DOUBTFUL_CZECH}\n\n${newId()}`);
  const preview = await previewIncoming(reviewer, input(doubtful));
  expect(preview.guess).toMatchObject({ encoding: "windows-1250", isDoubtful: true });
  expect(preview.guess?.candidates.find(({ encoding }) => encoding === "iso-8859-2")?.sample).toMatch(/^Příliš mnoho/);
  await expect(imported(doubtful)).rejects.toThrow(
    /could be windows-1250.*iso-8859-2.*send the right one as “encoding”/,
  );
  const chosen = { ...doubtful, encoding: "latin2" };
  expect(await previewIncoming(reviewer, input(chosen))).toMatchObject({ guess: null });
  expect((await imported(chosen)).text).toContain(DOUBTFUL_CZECH);
});

test("a file with characters that cannot be read is stored only when somebody says so", async () => {
  const bytes = Buffer.concat([Buffer.from(`Zürich ist größer, sagt ${newId()}: ä`.repeat(9)), Buffer.of(0xc3, 0x20)]);
  const damaged = { file: { name: "cut.txt", base64: bytes.toString("base64") } };
  expect((await previewIncoming(reviewer, input(damaged))).guess).toMatchObject({
    encoding: "utf-8",
    isDoubtful: true,
  });
  await expect(imported(damaged)).rejects.toThrow(/cannot be read in the encoding utf-8/);
  const lost = fileIn("utf-8", `A text that was broken \ufffd before, of ${newId()}.`);
  await expect(imported(lost)).rejects.toThrow(/cannot be read/);
  expect((await imported({ ...damaged, encoding: "utf-8" })).text).toContain("Zürich ist größer");
  expect((await imported({ ...lost, encoding: "utf-8" })).text).toContain("\ufffd");
});

test("an address alone is fetched, and its main text, its details and what was left out are found", async () => {
  const url = address("moved");
  const preview = await previewIncoming(reviewer, input({ url }));
  expect(preview).toMatchObject({ details: { url: url.replace("moved", "page"), language: "en" }, duplicate: null });
  expect(preview.leftOut.map(({ what }) => what)).toEqual(["1 navigation block", "1 script"]);
  expect(JSON.stringify(preview.document)).toContain(`"href":"${site.url}/tables"`);
});

test("a text at an address is fetched again to be read in the encoding that a person named", async () => {
  const url = address("old");
  const first = await previewIncoming(reviewer, input({ url }));
  expect(first.guess).toMatchObject({ encoding: "windows-1250", isDoubtful: true });
  expect(JSON.stringify(first.fetched)).toContain("Přílią");
  const { fetched, guess } = await previewIncoming(reviewer, input({ url, encoding: "latin2" }));
  expect(guess).toBeNull();
  expect((await imported({ ...fetched, url, method: "url" })).text).toContain(DOUBTFUL_CZECH);
});

test("what was looked at is what is stored, without asking the site again", async () => {
  const { fetched, document, details } = await previewIncoming(reviewer, input({ url: address("page") }));
  const before = requestedUrls.length;
  const sent = { ...fetched, url: "https://elsewhere.example/x/", title: "Corrected", method: "url" };
  const again = await readIncoming(reviewer, input(sent));
  expect(again).toMatchObject({ document, method: "url", details: { title: "Corrected", language: details.language } });
  expect(requestedUrls.length).toBe(before);
});

test.each(["markdown.md", "word", "word.docx"])(
  "%s at an address is read as what it is, and can be sent again",
  async (page) => {
    const { fetched, document, details } = await previewIncoming(reviewer, input({ url: address(page) }));
    expect(details.title).toBe("Tides");
    expect((await readIncoming(reviewer, input({ ...fetched, url: details.url }))).document).toEqual(document);
  },
);

test("a page that is here already is known by its address before it is fetched, and by the one it leads to after", async () => {
  const mark = newId();
  const { id } = await imported({ url: address("page", mark) });
  const before = requestedUrls.length;
  await expect(readIncoming(reviewer, input({ url: address("page", mark) }))).rejects.toThrow(DuplicateError);
  expect(requestedUrls.length).toBe(before);
  await expect(imported({ url: address("moved", mark) })).rejects.toThrow(DuplicateError);
  expect((await previewIncoming(reviewer, input({ url: address("moved", mark) }))).duplicate?.id).toBe(id);
  expect(await readIncoming(reviewer, input({ id, url: address("page", mark) }))).toMatchObject({ id });
});

test("markdown and files come in as pages do", async () => {
  const [first, second] = [newId(), newId()];
  const base64 = Buffer.from(wordFile({ body: paragraph(`The sea of ${second}.`) })).toString("base64");
  expect((await imported({ markdown: `# Tides\n\nOf **${first}**.` })).text).toBe(`Tides\n\nOf ${first}.`);
  expect((await imported({ file: { name: "a.docx", base64 } })).text).toBe(`The sea of ${second}.`);
});

test.each([
  ["a page that is not there", () => ({ url: address("missing") }), "has no page at this address"],
  ["a private address", () => ({ url: "http://192.168.0.1/" }), "private network"],
  ["an address of a port that is not allowed", () => ({ url: "http://127.0.0.1:1/" }), "standard web ports"],
])("%s is refused with a sentence", async (_name, body, sentence) => {
  await expect(previewIncoming(reviewer, input(body()))).rejects.toThrow(RuleError);
  await expect(readIncoming(reviewer, input(body()))).rejects.toThrow(sentence);
});

test("nothing is fetched for someone who may not import", async () => {
  const [reader, before] = [await somebody("reader"), requestedUrls.length];
  await expect(previewIncoming(reader, input({ url: address("page") }))).rejects.toThrow(ForbiddenError);
  expect(requestedUrls.length).toBe(before);
});

test("neither words nor address, or several of them, are refused with one sentence", () => {
  for (const body of [{}, { title: "Tides" }, { text: "a", html: "<p>a" }, { markdown: "a", text: "a" }])
    expect(() => input(body)).toThrow("Send the article as text, html, markdown or a file (only one of them)");
});
