import { unzipSync } from "fflate";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import { article, claimOn, paragraph, ruled, streamedReportOf } from "#domain/exports/testing/fixtures.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import type { PublicEdition } from "#domain/report-shape.ts";
import { renderReport } from "./render-report.ts";

const URL = "https://galley.example/reports/tides/editions/2";
const edition = { number: 2, url: URL, publishedAt: "2026-04-02T08:00:00.000Z", changedSince: false };
const NEWSROOM = "The Harbour Desk";
const SAME = "have not changed since";
const CHANGED = "have changed since";

async function filesOf(publicEdition: PublicEdition): Promise<Record<string, string>> {
  const tides = article(paragraph("High water returns every twelve hours."));
  const claims = [claimOn(tides, "every twelve hours", ruled("false"))];
  const report = await streamedReportOf(tides, { claims, edition: publicEdition });
  const whole = await wholeReport({ ...report, newsroom: NEWSROOM });
  const files = unzipSync((await renderReport("zip", whole, "job")).bytes);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const word = new TextDecoder().decode(unzipSync(files["report.docx"] ?? new Uint8Array())["word/document.xml"]);
  const pdf = await extractText(files["report.pdf"] ?? new Uint8Array(), { mergePages: true });
  return {
    html: read("report.html").replace(/<[^>]+>/g, ""),
    markdown: read("report.md").replaceAll("\\", ""),
    word: word.replace(/<[^>]+>/g, ""),
    pdf: pdf.text.replace(/\s+/g, " "),
    w3c: read("annotations.w3c.jsonld"),
    claimreview: read("claimreview.jsonld"),
  };
}

/** All nine files, with typefaces that are read once in each child process. */
const RENDERING_TIMEOUT_MS = 120_000;

test(
  "every format with room for words says who publishes, which edition is public, and whether it says the same",
  async () => {
    for (const changedSince of [false, true])
      for (const [name, text] of Object.entries(await filesOf({ ...edition, changedSince }))) {
        expect(text, name).toContain(URL);
        if (name !== "w3c") expect(text, name).toContain(NEWSROOM);
        expect(text.includes(SAME), name).toBe(!changedSince);
        expect(text.includes(CHANGED), name).toBe(changedSince);
        if (name !== "claimreview") expect(text, name).toContain("edition 2 on 2 April 2026");
        else expect(text, name).toMatch(/"version": 2,\s+"datePublished": "2026-04-02/);
      }
  },
  RENDERING_TIMEOUT_MS,
);
