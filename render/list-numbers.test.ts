import { unzipSync } from "fflate";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import { article, claimOn, node, paragraph, streamedReportOf } from "#domain/exports/testing/fixtures.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import { renderReport } from "./render-report.ts";

const item = (words: string, value?: number) =>
  node("listItem", [paragraph(words)], value === undefined ? {} : { value });

/** A list that counts backwards with a gap, letters with a list in them, and Roman numbers. */
const LISTS = article(
  node("orderedList", [item("Third"), item("Second", 2), item("Tenth", 10), item("Eleventh")], { start: 3 }),
  node(
    "orderedList",
    [
      node("listItem", [paragraph("Point a"), node("orderedList", [item("Inner one"), item("Inner two")])]),
      item("Point b"),
    ],
    { type: "a" },
  ),
  node("orderedList", [item("Fourth king"), item("Fifth king")], { start: 4, type: "I" }),
);

const report = async () => wholeReport(await streamedReportOf(LISTS, { claims: [claimOn(LISTS, "Second")] }));

test("a PDF shows lists with the numbers that the article has", async () => {
  const { bytes } = await renderReport("pdf", await report());
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  const words = text.replaceAll(/\s+/g, " ");
  for (const line of [
    "3. Third",
    "2. Second",
    "10. Tenth",
    "11. Eleventh",
    "a. Point a",
    "1. Inner one",
    "2. Inner two",
  ])
    expect(words).toContain(line);
  for (const line of ["b. Point b", "IV. Fourth king", "V. Fifth king"]) expect(words).toContain(line);
});

test("a Word file begins each list at its number, in its letters", async () => {
  const { bytes } = await renderReport("docx", await report());
  const files = unzipSync(bytes);
  const xmlOf = (name: string) => new TextDecoder().decode(files[`word/${name}.xml`]);
  const first = (words: string): string | undefined => {
    const before = xmlOf("document").split(words)[0] ?? "";
    const num = before.slice(before.lastIndexOf("<w:numPr>")).match(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/);
    const list = xmlOf("numbering")
      .match(/<w:num w:numId="\d+".*?<\/w:num>/gs)
      ?.find((entry) => entry.includes(`w:numId="${num?.[2]}"`));
    const id = list?.match(/<w:abstractNumId w:val="(\d+)"/)?.[1];
    const levels = xmlOf("numbering").split(`<w:abstractNum w:abstractNumId="${id}"`)[1]?.split("</w:abstractNum>")[0];
    const level = levels?.split(`<w:lvl w:ilvl="${num?.[1]}"`)[1];
    return `${level?.match(/<w:start w:val="(\d+)"/)?.[1]} ${level?.match(/<w:numFmt w:val="(\w+)"/)?.[1]}`;
  };
  expect(["Third", "Tenth", "Point a", "Inner one", "Fourth king"].map(first)).toEqual([
    "3 decimal",
    "10 decimal",
    "1 lowerLetter",
    "1 decimal",
    "4 upperRoman",
  ]);
});
