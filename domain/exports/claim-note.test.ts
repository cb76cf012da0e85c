import { expect, test } from "vitest";
import { sourceSentence } from "./claim-note.ts";
import { FORMATS, type WriteOptions } from "./formats.ts";
import { toMarkdown } from "./markdown.ts";
import { article, claimOn, evidence, paragraph, streamedReportOf, verdict } from "./testing/fixtures.ts";

test.each([
  ["Gauge of Harbour Rd.", "", "Gauge of Harbour Rd."],
  ["Gauge", "Tides Ltd.", "Gauge, Tides Ltd."],
  ["How high is it?", "", "How high is it?"],
  ["“It is high.”", "", "“It is high.”"],
  ["Gauge", "Harbour Office", "Gauge, Harbour Office."],
  ["Register, vol. 3.", "Harbour Office", "Register, vol. 3. Harbour Office."],
  ["How high is it?", "Harbour Office", "How high is it? Harbour Office."],
])("a source is a sentence with one full stop: %s", (title, about, sentence) => {
  expect(sourceSentence({ title, about })).toBe(sentence);
});

test("no format puts a comma behind the full stop of a title", async () => {
  const document = article(paragraph("The tide turns at six."));
  const cited = evidence(
    { locator: "p. 9", quote: "At six.", question: "When does it turn?", answer: "At six" },
    { title: "Register, vol. 3.", publisher: "Harbour Office" },
  );
  const claim = claimOn(document, "The tide", { verdicts: [verdict({ evidence: [cited] })] });
  const report = await streamedReportOf(document, { claims: [claim] });
  const options: WriteOptions = { bom: false, typefaces: [] };
  for (const format of ["html", "md", "w3c"] as const) {
    let text = "";
    for await (const piece of FORMATS[format].write(report, options)) text += piece;
    expect(text).toContain("vol. 3");
    expect(text).not.toContain("vol. 3.,");
    expect(text).not.toContain("vol. 3.</a>,");
  }
});

test("no source of a report ends with two full stops", async () => {
  const document = article(paragraph("The tide turns at six."));
  const cited = evidence({}, { title: "Gauge of Harbour Rd." });
  const report = await streamedReportOf(document, {
    claims: [claimOn(document, "The tide", { verdicts: [verdict({ evidence: [cited] })] })],
  });
  let text = "";
  for await (const piece of toMarkdown(report)) text += piece;
  expect(text).toContain("Harbour Rd.");
  expect(text).not.toContain("Rd..");
});
