import { type APIRequestContext, expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";

type Case = { name: string; body: Record<string, unknown>; status?: number; says: RegExp };

const fileOf = (name: string, bytes: Buffer | string) => ({
  file: { name, base64: Buffer.from(bytes).toString("base64") },
});
/** Binary data with more control characters than any text. */
const BINARY = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index * 7 + index) % 256));
const PNG = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), BINARY]);

const CASES: Case[] = [
  { name: "no text", body: { text: "" }, says: /no text to import/ },
  { name: "only white space", body: { text: " \n\t\u00a0\n " }, says: /no text to import/ },
  { name: "an empty file", body: fileOf("empty.txt", ""), says: /This file is empty/ },
  { name: "a program", body: fileOf("tool.exe", BINARY), says: /Only \.txt, \.md, \.html and \.docx files/ },
  { name: "a program named .txt", body: fileOf("tool.txt", BINARY), says: /This file is not text/ },
  { name: "a picture named .html", body: fileOf("photo.html", PNG), says: /This file is not text/ },
  { name: "a PDF named .txt", body: fileOf("a.txt", "%PDF-1.7\n%âãÏÓ\n"), says: /This is a PDF file/ },
  { name: "a file that is no Base64", body: { file: { name: "a.txt", base64: "<>" } }, says: /Base64/ },
  { name: "a page of scripts", body: { html: "<script>alert(1)</script>" }, says: /no text on this page/ },
  {
    name: "a file of scripts",
    body: fileOf("s.html", "<script>1</script><style>p{}</style>"),
    says: /There is no text/,
  },
  { name: "a NUL in the text", body: { text: "The sea\u0000rises." }, says: /invalid characters/ },
  { name: "half a character", body: { text: "The sea \ud83c rises." }, says: /invalid characters/ },
  { name: "a text that is too long", body: { text: "sea ".repeat(600_000) }, says: /can have at most 2,000,000/ },
  { name: "two texts", body: { text: "Sea.", html: "<p>Sea.</p>" }, says: /one of them/ },
  { name: "no text at all", body: { title: "Sea" }, says: /one of them/ },
  { name: "text of another type", body: { text: 7 }, says: /text/ },
  { name: "an unknown field", body: { text: "Sea.", author: "x" }, says: /author/ },
  {
    name: "an address with a script",
    body: { text: "Sea.", url: "javascript:alert(1)" },
    says: /http:\/\/ or https:\/\//,
  },
  { name: "a date that does not exist", body: { text: "Sea.", publishedAt: "2026-02-30" }, says: /publishedAt/ },
  { name: "a language that is none", body: { text: "Sea.", language: "klingonish!" }, says: /language as a tag/ },
  { name: "ten verdicts", body: { text: "Sea.", requiredVerdicts: 10 }, says: /at most nine/ },
  { name: "a title of spaces", body: { text: "Sea.", title: "  " }, says: /Give the article a title/ },
];

const stored = async (request: APIRequestContext, outlet: string) =>
  (await (await request.get(`/api/v1/articles?outlet=${outlet}`)).json()).articles.length;

for (const { name, body, says } of CASES)
  test(`${name} is refused with a message, and nothing is stored`, async ({ page, signIn }) => {
    await signIn("reviewer");
    const outlet = newId();
    for (const path of ["/api/v1/articles/preview", "/api/v1/articles"]) {
      const response = await page.request.post(path, { data: { ...body, outlet } });
      expect(response.status(), await response.text()).toBe(422);
      expect((await response.json()).detail).toMatch(says);
    }
    expect(await stored(page.request, outlet)).toBe(0);
  });

test("a file of 30 MB is refused before it is read, and a file of 19 MB is read", async ({ page, signIn }) => {
  await signIn("reviewer");
  const outlet = newId();
  const huge = await page.request.post("/api/v1/articles", {
    data: { ...fileOf("huge.txt", Buffer.alloc(30_000_000, "sea ")), outlet },
  });
  expect(huge.status()).toBe(413);
  expect((await huge.json()).detail).toMatch(/at most 28 MB/);
  // A page saved with embedded pictures: a large file with little text.
  const picture = `<p>The sea rises in ${outlet}.</p><img alt="" src="data:image/png;base64,${"A".repeat(19_000_000)}">`;
  const saved = await page.request.post("/api/v1/articles", { data: { ...fileOf("saved.html", picture), outlet } });
  expect(saved.status(), await saved.text()).toBe(201);
  expect(await saved.json()).toMatchObject({ text: `The sea rises in ${outlet}.` });
});

test("text in Latin-1 and in UTF-16 is decoded correctly", async ({ page, signIn }) => {
  await signIn("reviewer");
  // A fixed number: with a random one the language of so short a text was sometimes read as another.
  const text = "Über die Küste\n\nDie Küste ist länger, als die Karte sagt, und das Meer steigt weiter: 4711.";
  for (const bytes of [
    Buffer.from(text, "latin1"),
    Buffer.from(text, "utf16le"),
    Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    Buffer.from(`\ufeff${text}`),
  ]) {
    const response = await page.request.post("/api/v1/articles/preview", { data: fileOf("küste.txt", bytes) });
    const { document, details } = await response.json();
    expect(details).toMatchObject({ title: "Über die Küste", language: "de" });
    expect(JSON.stringify(document)).toContain("Die Küste ist länger, als die Karte sagt");
  }
});

test("an article that does not exist gives a not-found page, whatever its id", async ({ page, signIn }) => {
  await signIn("reviewer");
  for (const id of [newId(), "1", "..%2f..", "0".repeat(2000)]) {
    expect((await page.request.get(`/api/v1/articles/${id}`)).status()).toBe(404);
    const put = await page.request.put(`/api/v1/articles/${id}`, {
      data: { title: "Sea" },
      headers: { "if-match": '"1"' },
    });
    expect(put.status()).toBe(404);
  }
});
