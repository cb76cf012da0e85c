import { expect, test } from "vitest";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import { withRaisedFigures } from "#ingest/raised-figures.ts";
import { listItem, paragraph, run, styled, type WordParts, wordFile } from "#ingest/testing/word-file.ts";
import { readDocx } from "./read-docx.ts";

const read = (parts: WordParts | string) => readDocx(wordFile(typeof parts === "string" ? { body: parts } : parts));

async function textOf(parts: WordParts | string): Promise<string> {
  return canonicalText({ type: "doc", content: withRaisedFigures((await read(parts)).blocks) });
}

/** The lists of a document with their numbers: "1. a, 2. b". */
function numbered(node: DocumentNode): string[] {
  const inside = (node.content ?? []).flatMap(numbered);
  if (node.type !== "orderedList") return inside;
  const numbers = itemNumbers(node).map(({ label }) => label);
  return [node.content?.map((item, index) => `${numbers[index]}. ${canonicalText(item)}`).join(", ") ?? "", ...inside];
}

test.each([
  ['<w:br w:type="page"/>', "finished\nin 1936"],
  ['<w:br w:type="column"/>', "finished\nin 1936"],
  ['<w:br w:type="textWrapping" w:clear="all"/>', "finished\nin 1936"],
  ["<w:cr/>", "finished\nin 1936"],
  ["<w:tab/>", "finished in 1936"],
  ['<w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/>', "finished in 1936"],
])("%s separates words", async (separator, text) => {
  expect(await textOf(`<w:p><w:r><w:t>finished</w:t>${separator}<w:t>in 1936</w:t></w:r></w:p>`)).toBe(text);
});

const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const half = `<m:f><m:num>${m("1")}</m:num><m:den>${m("2")}</m:den></m:f>`;

test.each([
  [`${run("It rose by 3")}<m:oMath>${half}</m:oMath>${run(" percent.")}`, "It rose by 3 1/2 percent."],
  [
    `${run("About 10")}<m:oMath><m:sSup><m:e/><m:sup>${m("6")}</m:sup></m:sSup></m:oMath>${run(" people")}`,
    "About 10⁶ people",
  ],
  [`<m:oMathPara><m:oMath>${m("a&lt;b")}</m:oMath></m:oMathPara>`, "a < b"],
  [`${run("5", "<w:strike/>")}${run("7", '<w:u w:val="single"/>')}${run(" percent")}`, "7 percent"],
  [`${run("5", "<w:dstrike/>")}${run("7", '<w:u w:val="single"/>')}${run(" percent")}`, "7 percent"],
])("figures stay what they are: %s", async (content, text) => {
  expect(await textOf(paragraph(content))).toBe(text);
});

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, list: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`;

const numbering = [
  abstract(0, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "(%3)")),
  abstract(1, level(0, "upperRoman", "%1.", 5)),
  abstract(2, level(0, "decimal", "Chapter %1") + level(1, "decimal", "%1.%2")),
  num(1, 0) + num(2, 1) + num(3, 2),
  num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
].join("");

test("numbers of lists go on after a paragraph, and letters and Roman numbers are kept", async () => {
  const body = [
    listItem("one", 0, 1) + listItem("two", 0, 1) + listItem("x", 1, 1) + listItem("y", 1, 1),
    paragraph("As point 3 says."),
    listItem("three", 0, 1) + listItem("z", 1, 1) + listItem("five", 0, 2) + listItem("anew", 0, 4),
  ].join("");
  const { blocks } = await read({ body, numbering });
  expect(numbered({ type: "doc", content: blocks })).toEqual([
    "1. one, 2. two\n\nx\n\ny",
    "a. x, b. y",
    "3. three\n\nz",
    "a. z",
    "V. five",
    "1. anew",
  ]);
});

test("numbers with words and of several levels are text, in headings too", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
  const body = [styled("H1", run("Prices")), listItem("Rye", 1, 3), listItem("Oats", 1, 3), styled("H1", run("Wages"))];
  const { blocks } = await read({ body: body.join(""), numbering, styles });
  expect(canonicalText({ type: "doc", content: blocks })).toBe(
    "Chapter 1 Prices\n\n1.1 Rye\n\n1.2 Oats\n\nChapter 2 Wages",
  );
  expect(blocks[0]?.type).toBe("heading");
});

const STYLES = [
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our subhead"/><w:basedOn w:val="H2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Outline"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Note2"><w:name w:val="Note 2"/><w:basedOn w:val="Note"/></w:style>',
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Power"><w:name w:val="Power"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Power2"><w:name w:val="Power 2"/><w:basedOn w:val="Power"/><w:rPr><w:b/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>',
].join("");

test("a style has what the style has that it is based on", async () => {
  const body = [styled("Own", run("Prices")), styled("Out", run("Rye")), styled("Loop", run("Text."))].join("");
  const { blocks } = await read({ body, styles: STYLES });
  expect(blocks.map(({ type, attrs }) => [type, attrs?.level])).toEqual([
    ["heading", 2],
    ["heading", 3],
    ["paragraph", undefined],
  ]);
  expect(await textOf({ body: paragraph(run("10") + run("6", '<w:rStyle w:val="Power2"/>')), styles: STYLES })).toBe(
    "10⁶",
  );
});

test("figures that stand higher or lower are raised or lowered", async () => {
  const placed = (text: string, position: number) => run(text, `<w:position w:val="${position}"/>`);
  const body = paragraph(run("10") + placed("6", 8) + run(" m, H") + placed("2", -4) + run("O") + placed("5", 0));
  expect(await textOf({ body })).toBe("10⁶ m, H₂O5");
});

test("text that a style hides is told, and what a run shows again is text", async () => {
  const body = [
    styled("Note2", run("Not for print.") + run("But this", '<w:vanish w:val="0"/>')),
    paragraph(run("Shown") + run(" never", '<w:rStyle w:val="Secret"/>')),
  ].join("");
  const { blocks, leftOut } = await read({ body, styles: STYLES });
  expect(canonicalText({ type: "doc", content: blocks })).toBe("But this\n\nShown");
  expect(leftOut).toEqual([{ what: "2 hidden parts", texts: ["Not for print.", "never"] }]);
});

test("moved words stand where they were moved to, and deleted ones are told", async () => {
  const moved = (name: string, text: string) => `<w:${name} w:id="1">${run(text)}</w:${name}>`;
  const body = paragraph(
    `${moved("moveFrom", "old ")}${run("The ")}${moved("moveTo", "old ")}${run("mill")}<w:del w:id="2"><w:r><w:delText>s are</w:delText></w:r></w:del>${run(" is dear.")}`,
  );
  const { blocks, leftOut } = await read(body);
  expect(canonicalText({ type: "doc", content: blocks })).toBe("The old mill is dear.");
  expect(leftOut).toEqual([{ what: "2 deletions", texts: ["old", "s are"] }]);
});

test("a deleted row of a table is told, whether its words are marked or not", async () => {
  const row = (words: string, properties = "") => `<w:tr>${properties}<w:tc>${paragraph(run(words))}</w:tc></w:tr>`;
  const body = `<w:tbl>${row("Rye")}${row("Spelt", '<w:trPr><w:del w:id="1" w:author="Ann"/></w:trPr>')}${row("Wheat")}</w:tbl>`;
  const { blocks, leftOut } = await read(body);
  expect(canonicalText({ type: "doc", content: blocks })).toBe("Rye\n\nWheat");
  expect(leftOut).toEqual([{ what: "1 deletion", texts: ["Spelt"] }]);
});

const field = (kind: string, data = "") => `<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`;

test("check boxes are text", async () => {
  const box = (state: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("☐")}</w:sdtContent></w:sdt>`;
  const old = `${field("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>")}<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>${field("separate")}${field("end")}`;
  expect(await textOf(paragraph(`${box("1")}${run(" done ")}${box("0")}${run(" open ")}${old}${run(" old")}`))).toBe(
    "☒ done ☐ open ☒ old",
  );
});

test("a paragraph has the direction that it or its style states", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:bidi/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>';
  const body = [
    paragraph("Its own.", "<w:bidi/>"),
    paragraph("That of a style.", '<w:pStyle w:val="Own"/>'),
    paragraph("Turned off.", '<w:pStyle w:val="Own"/><w:bidi w:val="0"/>'),
    paragraph("None."),
  ].join("");
  const { blocks } = await read({ body, styles });
  expect(blocks.map(({ attrs }) => attrs?.dir)).toEqual(["rtl", "rtl", "ltr", undefined]);
});

test("a table whose columns run from right to left has that direction", async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
  const table = (properties: string) => `<w:tbl><w:tblPr>${properties}</w:tblPr>${row("2019", "12")}</w:tbl>`;
  const { blocks } = await read(
    paragraph("Prices:") +
      table("<w:bidiVisual/>") +
      paragraph("", "<w:bidi/>") +
      table("") +
      table('<w:bidiVisual w:val="0"/>'),
  );
  expect(blocks.map(({ type, attrs }) => `${type} ${attrs?.dir}`)).toEqual([
    "paragraph undefined",
    "table rtl",
    "table undefined",
    "table undefined",
  ]);
});

test("bold of a run from right to left is that of its own letters", async () => {
  const properties = ["<w:rtl/><w:bCs/>", "<w:rtl/><w:b/>", "<w:b/>", "<w:bCs/>"];
  const { blocks } = await read(paragraph(properties.map((one) => run("نعم ", one)).join("")));
  expect(blocks[0]?.content?.map(({ text, marks = [] }) => `${text?.length} ${marks.map(({ type }) => type)}`)).toEqual(
    ["4 bold", "4 ", "4 bold", "3 "],
  );
});

test("numbers of lists in another script stay in it", async () => {
  const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="hebrew1"/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  expect(await textOf({ body: listItem("one") + listItem("two"), numbering })).toBe("א. one\n\nב. two");
});

const CHUNK = '<Relationship Id="rId20" Type="x/aFChunk" Target="TARGET"/>';

test("an inserted page, text or Word file stands in its place, and a file of another kind is told", async () => {
  const body = `${paragraph("Before.")}<w:altChunk r:id="rId20"/>${paragraph("After.")}`;
  const withChunk = (target: string, content: string | Uint8Array) => ({
    body,
    relationships: CHUNK.replace("TARGET", target),
    more: { [`word/${target}`]: content },
  });
  const page =
    "<html><head><title>t</title></head><body><h2>Chunk</h2><p>12 people &amp; 3<sup>2</sup>.</p></body></html>";
  expect(await textOf(withChunk("a.htm", page))).toBe("Before.\n\nChunk\n\n12 people & 3².\n\nAfter.");
  expect(await textOf(withChunk("a.txt", "12 people\nand 3"))).toBe("Before.\n\n12 people\n\nand 3\n\nAfter.");
  const archive =
    'Content-Type: multipart/related;\r\n boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset="utf-8"\r\n' +
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3Da>Gr=C3=BC=C3=9Fe of 12 =\r\npeople.</p>\r\n--xx--";
  expect(await textOf(withChunk("a.mht", archive))).toBe("Before.\n\nGrüße of 12 people.\n\nAfter.");
  const inserted = wordFile({ body: listItem("Inserted.") });
  expect(await textOf(withChunk("a.docx", inserted))).toBe("Before.\n\nInserted.\n\nAfter.");
  expect((await read(withChunk("b.docx", "damaged"))).leftOut).toMatchObject([{ texts: ["word/b.docx"] }]);
  expect(await textOf(withChunk("a.dat", "<html><body><p>12 people.</p></body></html>"))).toBe(
    "Before.\n\n12 people.\n\nAfter.",
  );
  const twice = wordFile(withChunk("a.docx", wordFile(withChunk("a.htm", "<p>12 people.</p>"))));
  expect(await textOf(withChunk("a.docx", twice))).toBe(
    "Before.\n\nBefore.\n\nBefore.\n\n12 people.\n\nAfter.\n\nAfter.\n\nAfter.",
  );
  expect((await read(withChunk("a.bin.dat", "\u0001"))).leftOut).toEqual([
    { what: "1 inserted file that cannot be read", texts: ["word/a.bin.dat"] },
  ]);
});

test("the words of charts and diagrams are told", async () => {
  const chart = "<c:chartSpace xmlns:c='c' xmlns:a='a'><a:t>Rye</a:t><c:v>2019</c:v><c:v>12.5</c:v></c:chartSpace>";
  const diagram = "<dgm:dataModel xmlns:dgm='d' xmlns:a='a'><a:t>Mill</a:t><a:t>Bakery</a:t></dgm:dataModel>";
  const more = {
    "word/charts/chart1.xml": chart,
    "word/charts/style1.xml": "<x/>",
    "word/diagrams/data1.xml": diagram,
  };
  const { leftOut } = await read({ body: paragraph("Text."), more });
  expect(leftOut).toEqual([{ what: "2 charts and diagrams", texts: ["Rye 2019 12.5", "Mill Bakery"] }]);
});

const canvas = (text: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp xmlns:wps="wps"><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const ALTERNATIVES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

test.each([
  ["a drawing", canvas("In the box.")],
  [
    "alternatives without a fallback",
    `<mc:AlternateContent ${ALTERNATIVES}><mc:Choice Requires="wps">${canvas("In the box.")}</mc:Choice></mc:AlternateContent>`,
  ],
  [
    "alternatives with a picture as fallback",
    `<mc:AlternateContent ${ALTERNATIVES}><mc:Choice Requires="wps">${canvas("In the box.")}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`,
  ],
  [
    "alternatives with the same text",
    `<mc:AlternateContent ${ALTERNATIVES}><mc:Choice Requires="wps">${canvas("In the box.")}</mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph("In the box.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
  ],
])("text in %s is read once", async (_name, content) => {
  expect(await textOf(paragraph(`${run("Beside.")}<w:r>${content}</w:r>`))).toBe("Beside.\n\nIn the box.");
});
