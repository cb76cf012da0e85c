import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { article, claimOn, node, paragraph, ruled, streamedReportOf } from "#domain/exports/testing/fixtures.ts";
import { RICH_CLAIMS, RICH_DOCUMENT } from "#domain/exports/testing/rich-report.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import { renderReport } from "./render-report.ts";

const rich = async () => wholeReport(await streamedReportOf(RICH_DOCUMENT, { claims: RICH_CLAIMS }));
const xmlOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[`word/${name}.xml`]);

/** An English article with an Arabic paragraph and an Arabic list. */
const TURNED = article(
  paragraph("The minister spoke."),
  { ...paragraph("قال الوزير ذلك."), attrs: { dir: "rtl" } },
  node("bulletList", [node("listItem", [paragraph("الميزانية")])], { dir: "rtl" }),
);

/** Of a page of the PDF, in points. */
const RIGHT_MARGIN = 60;

describe("a Word file", () => {
  test("has a comment with rating and sources on each claim of the text, and real headings", async () => {
    const { bytes } = await renderReport("docx", await rich());
    const [document, comments] = [xmlOf(bytes, "document"), xmlOf(bytes, "comments")];
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      expect(document.split(`<w:commentRangeStart w:id="${number}"/>`)).toHaveLength(2);
      expect(document.split(`<w:commentRangeEnd w:id="${number}"/>`)).toHaveLength(2);
      expect(comments).toContain(`w:id="${number}"`);
    }
    expect(comments).toContain("1. False");
    expect(comments).toContain("Refutes: Gauge. https://gauge.example/a");
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain("<w:shd ");
  });

  test("turns the paragraphs that are written in another direction than the article", async () => {
    const { bytes } = await renderReport("docx", await wholeReport(await streamedReportOf(TURNED)));
    const paragraphs = xmlOf(bytes, "document").split("</w:p>");
    const turnedOf = (words: string) => paragraphs.find((xml) => xml.includes(words))?.includes("<w:bidi/>");
    expect([turnedOf("The minister spoke"), turnedOf("قال الوزير"), turnedOf("الميزانية")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("turns the title and what is said of claims where it is written from right to left", async () => {
    const tides = article(paragraph("تعود المياه كل يوم. The rest is English."));
    const claim = claimOn(tides, "تعود المياه كل يوم.", {
      statement: "المياه تعود.",
      ...ruled("false", "It does not."),
    });
    const facts = { claims: [claim], details: { title: "المد والجزر", language: "ar" } };
    const { bytes } = await renderReport("docx", await wholeReport(await streamedReportOf(tides, facts)));
    const paragraphs = xmlOf(bytes, "document").split("</w:p>");
    const turned = paragraphs.filter((xml) => xml.includes("<w:bidi/>")).join("");
    expect(turned).toContain("المد والجزر");
    expect(turned).toContain("المياه تعود.");
    expect(turned).not.toContain("It does not.");
  });

  test("of passages only has none of the text around them", async () => {
    const tides = article(paragraph("High water returns every twelve hours."), paragraph("A skipper needs no table."));
    const facts = { claims: [claimOn(tides, "needs no table")], options: { scope: "passages" as const } };
    const { bytes } = await renderReport("docx", await wholeReport(await streamedReportOf(tides, facts)));
    expect(xmlOf(bytes, "document")).not.toContain("High water");
    expect(xmlOf(bytes, "document")).toContain("needs no table");
  });
});

describe("a PDF", () => {
  test("is tagged, has a title, an outline and page numbers, and links to the sources", async () => {
    const { bytes, missing } = await renderReport("pdf", await rich());
    const raw = new TextDecoder("latin1").decode(bytes);
    expect(raw).toContain("/MarkInfo");
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: "What the tide tables leave out" });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(
      expect.arrayContaining(["The article", "Claims", "How claims are rated", "About this report"]),
    );
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain("1 / ");
    expect(missing).toEqual([]);
  });

  test("turns the paragraphs that are written in another direction than the article", async () => {
    const { bytes } = await renderReport("pdf", await wholeReport(await streamedReportOf(TURNED)));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const ends = new Map<string, number>();
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
        if ("str" in item) ends.set(item.str, item.transform[4] + item.width);
    const endOf = (words: string) => [...ends].find(([text]) => text.includes(words))?.[1] ?? 0;
    // A short line begins at its own side of the page.
    expect(endOf("spoke.")).toBeLessThan(250);
    expect([...ends].filter(([text]) => /\p{sc=Arabic}/u.test(text)).map(([, end]) => end > 400)).toContain(true);
  });

  test("writes the number of a claim behind a figure, also in a text from right to left", async () => {
    const both = article(paragraph("It grew until 2019."), {
      ...paragraph("نما حتى عام 2018."),
      attrs: { dir: "rtl" },
    });
    const claims = [claimOn(both, "grew until 2019"), claimOn(both, "نما حتى عام 2018")];
    const { bytes } = await renderReport("pdf", await wholeReport(await streamedReportOf(both, { claims })));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const items = (await (await pdf.getPage(1)).getTextContent()).items.flatMap((item) => ("str" in item ? item : []));
    const leftOf = (at: number) => items[at]?.transform[4] as number;
    const isNumberLeftOf = (words: string, number: string) => {
      const at = items.findIndex(({ str }) => str.includes(words));
      const behind = items.findIndex(({ str }, index) => index > at && str.includes(number));
      return leftOf(behind) < leftOf(at);
    };
    expect(isNumberLeftOf("until 2019", "1")).toBe(false);
    expect(isNumberLeftOf("2018", "2")).toBe(true);
  });

  test("divides words and addresses that are longer than a line", async () => {
    const [word, address] = ["x".repeat(300), `https://a.example/${"y".repeat(300)}`];
    const cells = Array.from({ length: 8 }, () => node("tableCell", [paragraph("Geschwindigkeitsbegrenzung")]));
    const long = article(paragraph(word), paragraph(address), node("table", [node("tableRow", cells)]));
    const facts = { claims: [claimOn(long, word, ruled("true", word))] };
    const { bytes } = await renderReport("pdf", await wholeReport(await streamedReportOf(long, facts)));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width = 0] = page.view;
      for (const item of (await page.getTextContent()).items)
        if ("str" in item) expect(item.transform[4] + item.width, item.str).toBeLessThan(width - RIGHT_MARGIN);
    }
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(text.replace(/\s/g, "")).toContain(word);
  });

  test("replaces characters without a font, and says so", async () => {
    const odd = article(paragraph("𒀀 is a sign, \u202eand this is turned."));
    const facts = { claims: [claimOn(odd, "𒀀", ruled("true"))] };
    const { bytes, missing } = await renderReport("pdf", await wholeReport(await streamedReportOf(odd, facts)));
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(missing).toEqual(["𒀀", "\u202e"]);
    expect(text).toContain("[U+12000]1 is a sign, [U+202E]and this is turned.");
    expect(text).toContain("2 characters have no font in this file.");
  });

  test("of tables with odd spans, deep lists and an empty document is made", async () => {
    let deep = paragraph("Deep.");
    for (let depth = 0; depth < 40; depth += 1) deep = node("bulletList", [node("listItem", [paragraph("In"), deep])]);
    const cells = [node("tableCell", [paragraph("wide")], { colspan: 900, rowspan: 50 }), node("tableCell", [deep])];
    const odd = article(deep, node("table", [node("tableRow", cells), node("tableRow", [node("tableHeader")])]));
    for (const document of [odd, article(node("paragraph"))]) {
      const report = await wholeReport(await streamedReportOf(document));
      expect((await renderReport("pdf", report)).bytes.length).toBeGreaterThan(1_000);
      expect((await renderReport("docx", report)).bytes.length).toBeGreaterThan(1_000);
    }
  });
});
