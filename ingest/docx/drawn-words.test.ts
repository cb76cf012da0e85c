import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { withRaisedFigures } from "#ingest/raised-figures.ts";
import { paragraph, run, wordFile } from "#ingest/testing/word-file.ts";
import { readDocx } from "./read-docx.ts";

const textOf = async (body: string) =>
  canonicalText({ type: "doc", content: withRaisedFigures((await readDocx(wordFile({ body }))).blocks) });

const DROP = '<w:framePr w:dropCap="drop" w:lines="3"/>';

test("the large first letter of a paragraph stands in its word", async () => {
  expect(await textOf(paragraph(run("T"), DROP) + paragraph(run("he river rose.")))).toBe("The river rose.");
  const properties = '<w:pStyle w:val="Quote"/>';
  expect(await textOf(paragraph(run("1"), DROP) + paragraph(run("990 was dry."), properties))).toBe("1990 was dry.");
  expect(await textOf(paragraph(run("T"), DROP))).toBe("T");
});

const mark = (type: string, more = "") => `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const field = (instruction: string, more = "", result = "") =>
  `${mark("begin", more)}<w:r><w:instrText>${instruction}</w:instrText></w:r>${result}${mark("end")}`;

test("what Word draws for a field is text", async () => {
  expect(await textOf(paragraph(`${run("It rose by 3")}${field(" EQ \\F(1,2)")}${run(" percent.")}`))).toBe(
    "It rose by 3 1/2 percent.",
  );
  const list =
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="North"/><w:listEntry w:val="South"/></w:ddList></w:ffData>';
  expect(await textOf(paragraph(`${run("Region: ")}${field("FORMDROPDOWN", list)}`))).toBe("Region: South");
  const result = `${mark("separate")}${run("5 May")}`;
  expect(await textOf(paragraph(`${run("On ")}${field('DATE "d"', "", result)}${run(" it rose.")}`))).toBe(
    "On 5 May it rose.",
  );
});

const art = (words: string) =>
  paragraph(`<w:r><w:pict><v:shape type="#a"><v:textpath style="x" string="${words}"/></v:shape></w:pict></w:r>`);

test("the words of WordArt and of water marks are told", async () => {
  const body = paragraph(run("Bread.")) + art("Free &amp; fresh");
  const { leftOut } = await readDocx(
    wordFile({ body, more: { "word/header1.xml": `<w:hdr>${art("DRAFT")}</w:hdr>` } }),
  );
  expect(leftOut).toEqual([
    { what: "1 drawing", texts: ["Free & fresh"] },
    { what: "1 header or footer", texts: ["DRAFT"] },
  ]);
});
