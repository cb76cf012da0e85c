import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { ingest } from "#ingest/ingest.ts";
import { link, listItem, paragraph, run, styled, type WordParts, wordFile } from "#ingest/testing/word-file.ts";
import { readDocx } from "./read-docx.ts";

const read = (parts: WordParts | string) => readDocx(wordFile(typeof parts === "string" ? { body: parts } : parts));

/** A block in a short notation: `paragraph(text)`, with the names of marks before the text. */
function notation({ type, content = [], text, marks = [], attrs = {} }: DocumentNode): string {
  if (type === "text") return `${marks.map((mark) => `${mark.type}${mark.attrs?.href ?? ""}:`).join("")}${text}`;
  const more = [attrs.level, attrs.src, attrs.colspan, attrs.rowspan].filter((value) => value !== undefined).join(" ");
  return `${type}${more && ` ${more}`}(${content.map(notation).join(" ")})`;
}

const blocks = async (parts: WordParts | string) => (await read(parts)).blocks.map(notation).join(" ");

const drawing = (blip: string, description = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const MARK = run("1", '<w:vertAlign w:val="superscript"/>');

test("headings, quotations, code and emphasis keep their structure", async () => {
  const body = [
    styled("Title", "Bread"),
    styled("heading 2", "Prices"),
    styled("Quote", "It is dear."),
    styled("Quote", "Very dear."),
    styled("HTML Preformatted", "a = 1"),
    styled("HTML Preformatted", "  b = 2"),
    paragraph(
      run("H") + run("2", '<w:vertAlign w:val="subscript"/>') + run("O", "<w:b/><w:i/>") + run(" s", "<w:strike/>"),
    ),
  ].join("");
  expect(await blocks(body)).toBe(
    "heading 1(Bread) heading 2(Prices) blockquote(paragraph(It is dear.) paragraph(Very dear.)) " +
      "codeBlock(a = 1\n  b = 2) paragraph(H subscript:2 bold:italic:O strike: s)",
  );
});

test("lists keep their levels and tables their spans", async () => {
  const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const rows = [
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Year", '<w:gridSpan w:val="2"/>')}</w:tr>`,
    `<w:tr>${cell("1931", '<w:vMerge w:val="restart"/>')}${cell("5")}</w:tr>`,
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("6")}</w:tr>`,
  ];
  const body = `${listItem("Rye") + listItem("Dark", 1, 2) + listItem("Oats")}<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
  expect(await blocks(body)).toBe(
    "bulletList(listItem(paragraph(Rye) orderedList(listItem(paragraph(Dark)))) listItem(paragraph(Oats))) " +
      "table(tableRow(tableHeader 2(paragraph(Year))) tableRow(tableCell 2(paragraph(1931)) tableCell(paragraph(5))) tableRow(tableCell(paragraph(6))))",
  );
});

test("a footnote has its number in the text and its words at the end, without generated text", async () => {
  const found = await blocks({
    body: paragraph(`${run("Dear")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}`),
    footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph("---")}</w:footnote><w:footnote w:id="2">${paragraph(run("Office [1] ↑"))}</w:footnote>`,
  });
  expect(found).toBe("paragraph(Dear superscript:1 .) orderedList(listItem(paragraph(Office [1] ↑)))");
});

test("links are kept, and javascript: links lose their address and are counted", async () => {
  const body = paragraph(
    `<w:hyperlink r:id="rId7">${run("good")}</w:hyperlink><w:hyperlink r:id="rId8">${run(" bad")}</w:hyperlink><w:hyperlink w:anchor="below">${run(" jump")}</w:hyperlink>`,
  );
  const relationships = link("rId7", "https://example.org/a") + link("rId8", "javascript:alert(1)");
  const { blocks: found, leftOut } = await read({ body, relationships });
  expect(found.map(notation).join()).toBe("paragraph(linkhttps://example.org/a:good  bad jump)");
  expect(leftOut).toEqual([{ what: "1 link without a safe web address (its words are kept)" }]);
});

test("pictures become figures with their captions, and none is fetched or decompressed", async () => {
  const relationships = [
    link("rId7", "http://127.0.0.1:9/pixel.png?who=me", "image"),
    link("rId8", "media/image1.png", "image").replace(' TargetMode="External"', ""),
  ].join("");
  const body = [
    paragraph(drawing('r:link="rId7"')),
    styled("caption", "Figure 1: A mill"),
    paragraph(drawing('r:embed="rId8"', "An oven")),
    paragraph(drawing('r:embed="rId8"')),
  ].join("");
  const { blocks: found, leftOut } = await read({ body, relationships, more: { "word/media/image1.png": "png" } });
  expect(found).toEqual([
    {
      type: "figure",
      attrs: { src: "http://127.0.0.1:9/pixel.png?who=me" },
      content: [{ type: "figureCaption", content: [{ type: "text", text: "Figure 1: A mill" }] }],
    },
    { type: "figure", attrs: { alt: "An oven" } },
    { type: "figure" },
  ]);
  expect(leftOut).toEqual([{ what: "3 pictures (their places, captions and addresses are kept)" }]);
});

test("text in fields, formulas, rubies and bidirectional overrides is kept", async () => {
  const body = [
    paragraph(`<w:fldSimple w:instr="REF x">${run("Field")}</w:fldSimple>`),
    paragraph(
      `<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    ),
    paragraph(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run("かんじ")}</w:rt><w:rubyBase>${run("漢字")}</w:rubyBase></w:ruby></w:r>`,
    ),
    paragraph(`<w:bdo w:val="rtl">${run("שלום")}</w:bdo>`),
    paragraph(`<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`),
  ].join("");
  const { blocks: found, leftOut } = await read(body);
  expect(leftOut).toEqual([]);
  const text = canonicalText({ type: "doc", content: found });
  expect(text).toBe("Field\n\nx²\n\n漢字（かんじ）\n\nשלום\n\na\nb\nc\u2011d");
});

test("hidden text, deleted text, comments and headers are left out and counted", async () => {
  const { blocks: found, leftOut } = await read({
    body: paragraph(
      `${run("Shown")}${run("secret", "<w:vanish/>")}${run(" too", '<w:vanish w:val="0"/>')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2">${run(" new")}</w:ins>`,
    ),
    comments: `<w:comment w:id="1">${paragraph("Is this so?")}</w:comment>`,
    more: { "word/header1.xml": `<w:hdr xmlns:w="w">${paragraph("Draft")}</w:hdr>` },
  });
  expect(found.map(notation).join()).toBe("paragraph(Shown too new)");
  expect(leftOut).toEqual([
    { what: "1 hidden part", texts: ["secret"] },
    { what: "1 deletion", texts: ["gone"] },
    { what: "1 comment in the margin", texts: ["Is this so?"] },
    { what: "1 header or footer", texts: ["Draft"] },
  ]);
});

const TEXT = paragraph("The bread is dear, and it was so in the year before.");
const CORE = "<dc:title>template</dc:title><dc:creator>Jane Roe</dc:creator>";
const ingested = (body: string) => ingest({ kind: "file", name: "a.docx", bytes: wordFile({ body, core: CORE }) });

test("the headline of the text comes before the title of the file, whose creator is no author", async () => {
  const found = await ingested(styled("Title", "Bread") + TEXT);
  expect(found).toMatchObject({ title: "Bread", language: "en" });
  expect(found.byline).toBeUndefined();
  expect(await ingested(TEXT)).toMatchObject({ title: "template" });
});

test.each([
  ["a line below the title", paragraph("By Ann Poe"), "Ann Poe"],
  ["a style for it", styled("Byline", "Ann Poe and John Doe"), "Ann Poe and John Doe"],
  ["a style for it, with a label", styled("Author", "Text: Ann Poe"), "Ann Poe"],
  [
    "lines of a style for it, with notes",
    styled("Author", `${run("Ann Poe")}${MARK}`) + styled("Author", "J. Doe"),
    "Ann Poe, J. Doe",
  ],
])("the byline is taken from %s", async (_name, line, byline) => {
  const found = await ingested(styled("Title", "Bread") + line + TEXT);
  expect(found.byline).toBe(byline);
  expect(found.text).toContain("Ann Poe");
});

test.each([
  [
    "a file without a body",
    { body: "", more: { "word/document.xml": "<w:document xmlns:w='w'/>" } },
    "not a Word file",
  ],
  ["a file whose XML is broken", { body: "<w:p><w:r></w:p>" }, "damaged"],
  [
    "a definition of XML entities",
    { body: "", more: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } },
    "defines its own XML",
  ],
] satisfies [string, WordParts, string][])("%s is refused with a message", async (_name, parts, message) => {
  await expect(read(parts)).rejects.toThrow(RuleError);
  await expect(read(parts)).rejects.toThrow(message);
});

test("a ZIP file of something else and a truncated file are refused with a message", async () => {
  const zip = zipSync({ "notes.txt": new Uint8Array([97]) });
  await expect(readDocx(zip)).rejects.toThrow("This ZIP file is not a Word file.");
  await expect(readDocx(wordFile({ body: paragraph("Bread") }).subarray(0, 900))).rejects.toThrow("is damaged");
});
