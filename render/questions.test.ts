import { unzipSync } from "fflate";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import {
  article,
  claimOn,
  evidence,
  paragraph,
  ruled,
  streamedReportOf,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import { renderReport } from "./render-report.ts";

const QUESTION = "How often is it <high> water?";
const [YES, NO] = ["Every 12 h 25 min.", "Twice a day"];
const ANSWERS = [
  `${YES} (in the words of the source). Source: Gauge, p. 4`,
  `${NO} (in the reviewer’s words). Source: Gauge`,
];

/** A ruled claim whose verdict answers one question twice, with or without the verdict. */
async function report(verdicts: boolean) {
  const tides = article(paragraph("High water returns every twelve hours."));
  const asked = { question: QUESTION, answer: YES, answerType: "extractive" as const, locator: "p. 4" };
  const source = { url: "https://gauge.example/a" };
  const pieces = [
    evidence({ id: "e1", ...asked }, source),
    evidence({ id: "e2", ...asked, answer: NO, answerType: "abstractive", locator: null }, source),
  ];
  const claim = claimOn(tides, "every twelve hours", { ...ruled("false"), verdicts: [verdict({ evidence: pieces })] });
  return wholeReport(await streamedReportOf(tides, { claims: [claim], options: { verdicts } }));
}

const bare = (text: string) => text.replace(/\s/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

/** All nine files, with typefaces that are read once in each child process. */
const RENDERING_TIMEOUT_MS = 60_000;

test.each([true, false])(
  "every format has the questions about a claim once, with their answers (verdicts: %s)",
  async (verdicts) => {
    const files = unzipSync((await renderReport("zip", await report(verdicts))).bytes);
    const read = (name: string) => new TextDecoder().decode(files[name]);
    const word = new TextDecoder().decode(unzipSync(files["report.docx"] ?? new Uint8Array())["word/document.xml"]);
    const texts = {
      html: read("report.html"),
      markdown: read("report.md").replaceAll("\\", ""),
      word: word.replace(/<[^>]+>/g, ""),
      pdf: (await extractText(files["report.pdf"] ?? new Uint8Array(), { mergePages: true })).text,
    };
    for (const [name, text] of Object.entries(texts)) {
      expect(bare(text).split(bare(QUESTION)), name).toHaveLength(2);
      for (const answer of ANSWERS) expect(bare(text), name).toContain(bare(answer));
    }
    const [head, ...rows] = parseCsv(read("questions.csv"));
    expect(head?.slice(1, 4)).toEqual(["question", "answer", "answer_type"]);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      [QUESTION, YES, "extractive"],
      [QUESTION, NO, "abstractive"],
    ]);
    const { body } = JSON.parse(read("annotations.w3c.jsonld")).first.items[0];
    const [asked] = body.filter(({ purpose }: { purpose: string }) => purpose === "questioning");
    expect(asked.value).toContain("How often is it &lt;high&gt; water?");
    expect(asked.value).toContain(
      `<li>${NO} (in the reviewer’s words)<ul><li><a href="https://gauge.example/a">Gauge</a>`,
    );
  },
  RENDERING_TIMEOUT_MS,
);
