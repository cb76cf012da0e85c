import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { RuleError } from "#domain/errors.ts";
import { pdfFile } from "#ingest/testing/pdf-file.ts";
import { wordFile } from "#ingest/testing/word-file.ts";
import { readSafely } from "./read-safely.ts";
import { readSource } from "./read-source.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = (html: string, url?: string) => readSource({ bytes: bytesOf(html), mediaType: "text/html", url });
const plain = (bytes: Uint8Array, mediaType = "text/plain") => readSource({ bytes, mediaType });

const PROSE =
  "<p>The price of bread rose by three percent in May, says the office, and it will rise again in June.</p>";
const withHead = (head: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${PROSE.repeat(8)}</article></body></html>`;

describe("a page", () => {
  test("says what it is by JSON-LD, also inside a graph", async () => {
    const jsonLd = {
      "@graph": [
        { "@type": "WebSite", name: "Daily" },
        {
          "@type": "NewsArticle",
          headline: "Bread is dearer",
          datePublished: "2024-03-12T00:30:00+02:00",
          author: [{ name: "Jane Roe" }, { name: "Ada Poe" }],
          publisher: { name: "Daily News" },
        },
      ],
    };
    const { details } = await page(
      withHead(`<script type="application/ld+json">${JSON.stringify(jsonLd)}</script><meta property="og:title" content="Other">
        <link rel="canonical" href="https://news.example/bread">`),
      "https://news.example/bread?utm_source=x",
    );
    expect(details).toEqual({
      title: "Bread is dearer",
      publisher: "Daily News",
      author: "Jane Roe, Ada Poe",
      publishedAt: "2024-03-12",
      language: "en",
      doi: undefined,
      canonicalUrl: "https://news.example/bread",
      kind: "news",
    });
  });

  test("of a journal has its authors in order, and a DOI", async () => {
    const head = `<title>A study | Journal</title><meta name="citation_title" content="A study of tides">
      <meta name="citation_author" content="Roe, Jane"><meta name="citation_author" content="Ada Poe">
      <meta name="citation_journal_title" content="Tides"><meta name="citation_publication_date" content="2021/3">
      <meta name="citation_doi" content="doi:10.1000/TIDES.1">`;
    expect((await page(withHead(head))).details).toMatchObject({
      ...{ title: "A study of tides", author: "Jane Roe, Ada Poe", publisher: "Tides" },
      ...{ publishedAt: "2021-03", doi: "10.1000/tides.1", kind: "study" },
    });
  });

  test("says what it is by Open Graph or Dublin Core", async () => {
    const openGraph = `<meta property="og:title" content="Bread"><meta property="og:site_name" content="Daily"><meta property="article:published_time" content="2024-03-12T08:00:00Z">`;
    expect((await page(withHead(openGraph))).details).toMatchObject({
      ...{ title: "Bread", publisher: "Daily", publishedAt: "2024-03-12" },
    });
    const dublinCore = `<meta name="DC.title" content="Register"><meta name="DC.creator" content="Clerk, Town"><meta name="DC.date" content="1932">
      <meta name="DC.publisher" content="Town hall">`;
    expect((await page(withHead(dublinCore), "https://town.gov/register")).details).toMatchObject({
      ...{ title: "Register", author: "Town Clerk", publishedAt: "1932", publisher: "Town hall", kind: "record" },
    });
  });

  test("has its main text first, and after it every other text in it", async () => {
    const html = `<!doctype html><body><nav><a href="/">Home</a></nav><script>track()</script><article>${PROSE.repeat(8)}</article>
      <aside>The last cell of a table at the margin.</aside></body>`;
    const { text, mainEnd, textFault } = await page(html);
    expect(text?.slice(0, mainEnd)).toMatch(/^The price of bread/);
    expect(text?.slice(0, mainEnd)).not.toContain("at the margin");
    expect(text?.slice(mainEnd)).toContain("The last cell of a table at the margin.");
    expect(text).not.toContain("track()");
    expect(textFault).toBeNull();
  });

  test("that shows nothing without scripts says so", async () => {
    const { text, textFault } = await page(`<!doctype html><body><div id="root"></div><script>start()</script></body>`);
    expect(text).toBe("");
    expect(textFault).toMatch(/^It has no text/);
  });

  test("in an old encoding is read as its server says", async () => {
    const bytes = Buffer.from("<!doctype html><title>Br\xf6t</title><p>Br\xf6t</p>", "latin1");
    const { text } = await readSource({ bytes, mediaType: "text/html", charset: "iso-8859-1" });
    expect(text).toContain("Bröt");
  });
});

describe("a PDF", () => {
  test("is read page by page, with its details", async () => {
    const bytes = pdfFile(
      [
        ["The tide turns", "at six.", "doi 10.1000/tides.2."],
        ["It turns again", "10.1000/other"],
        ["The end (really)."],
      ],
      { Title: "Tides", Author: "Jane Roe", CreationDate: "D:20240312093000+01'00'" },
    );
    const { mediaType, text, pageStarts, textFault, details } = await plain(bytes, "text/html");
    expect(mediaType).toBe("application/pdf");
    expect(pageStarts.map((start) => text?.slice(start, start + 6))).toEqual(["The ti", "It tur", "The en"]);
    expect(text).toContain("The tide turns\nat six.");
    expect(textFault).toBeNull();
    expect(details).toMatchObject({
      ...{ title: "Tides", author: "Jane Roe", publishedAt: "2024-03-12", doi: "10.1000/tides.2" },
    });
  });

  test("that is a scan is told as having no text", async () => {
    const { text, textFault, pageStarts } = await plain(pdfFile([[], []]));
    expect(text?.trim()).toBe("");
    expect(pageStarts).toHaveLength(2);
    expect(textFault).toContain("has no text");
  });

  test("does not have the title that a program gave it", async () => {
    expect((await plain(pdfFile([["x"]], { Title: "Microsoft Word - report.docx" }))).details.title).toBeUndefined();
  });

  test("that is damaged is kept without text", async () => {
    const { text, textFault } = await plain(bytesOf("%PDF-1.7\nnothing"));
    expect([text, textFault]).toEqual([null, "This PDF is damaged, so its text cannot be read."]);
  });
});

describe("a picture", () => {
  const EXIF = { IFD0: { Artist: "Jane Roe of Quay Street" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } };
  const picture = (format: "png" | "jpeg" | "webp") =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: "#a33" } })
      .withExif(EXIF)
      .toFormat(format)
      .toBuffer();

  test.each(["png", "jpeg", "webp"] as const)("in %s is encoded anew, without its metadata", async (format) => {
    const original = await picture(format);
    const { mediaType, text, textFault, shown } = await plain(original);
    expect([mediaType, text, shown?.mediaType]).toEqual([`image/${format}`, null, `image/${format}`]);
    expect(textFault).toContain("has no text");
    expect(original.includes("Quay Street")).toBe(true);
    expect(Buffer.from(shown?.bytes ?? []).includes("Quay Street")).toBe(false);
    const { exif, width } = await sharp(shown?.bytes).metadata();
    expect([exif, width]).toEqual([undefined, 40]);
  });

  test("that is damaged is kept and not shown", async () => {
    const { shown, textFault } = await plain((await picture("png")).subarray(0, 60));
    expect(shown).toBeNull();
    expect(textFault).toContain("damaged");
  });

  test("in SVG is a text, never a picture", async () => {
    const svg = bytesOf(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
    expect(await plain(svg, "image/svg+xml")).toMatchObject({ mediaType: "text/plain", shown: null });
  });
});

describe("a text", () => {
  test("is kept as it is, whatever its encoding", async () => {
    expect(await plain(Buffer.from("\ufeffZürich,3\r\nBern,4", "utf16le"), "text/csv")).toMatchObject({
      ...{ mediaType: "text/csv", text: "Zürich,3\nBern,4", textFault: null },
    });
    expect((await plain(Uint8Array.of(0x93, 0x31, 0x30, 0x20, 0x80, 0x94))).text).toBe("“10 €”");
  });

  test("that is empty says so", async () => {
    expect((await plain(new Uint8Array())).textFault).toContain("empty");
  });
});

test("a file of data is kept without being read, and a program is refused", async () => {
  const word = await plain(wordFile({ body: "" }), "application/zip");
  expect(word).toMatchObject({ text: null, textFault: "Galley keeps this type of file but does not read it." });
  const program = Buffer.from("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00", "latin1");
  await expect(plain(program)).rejects.toThrow(RuleError);
});

test("bytes that are no known kind of file and no text are kept without text", async () => {
  const { text, textFault } = await plain(Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251));
  expect([text, textFault]).toEqual([null, "Its text cannot be read: this file is not text."]);
});

test("a source is read in a process of its own, and one that needs too much is kept without its text", async () => {
  expect((await readSafely({ bytes: bytesOf("The tide turns."), mediaType: "text/plain" })).text).toBe(
    "The tide turns.",
  );
  const nested = bytesOf(`<!doctype html>${"<div>".repeat(100_000)}`);
  expect(await readSafely({ bytes: nested, mediaType: "text/html" })).toMatchObject({
    text: null,
    textFault: "Its text cannot be read: this page is nested too deeply to read.",
  });
});
