import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveContents } from "./archive-contents.ts";
import { toHtml } from "./html.ts";
import { anyDocumentWithClaims } from "./testing/any-document.ts";
import { streamedReportOf } from "./testing/fixtures.ts";
import { htmlFaults } from "./testing/html-faults.ts";
import { RICH_CLAIMS, RICH_DOCUMENT } from "./testing/rich-report.ts";
import { textOfPieces } from "./testing/whole-report.ts";

type Facts = Parameters<typeof streamedReportOf>[1];

const fileOf = async (document: Parameters<typeof streamedReportOf>[0], facts: Facts) =>
  textOfPieces(toHtml(await streamedReportOf(document, facts), { typefaces: [] }));

test.each(["article", "passages"] as const)(
  "a report with every kind of block and claim is valid (%s)",
  async (scope) => {
    const edition = { number: 2, url: "https://a.example/?a=1&b", publishedAt: "2026-03-14", changedSince: true };
    for (const language of ["en", "ar"]) {
      const facts = { claims: RICH_CLAIMS, options: { scope }, details: { language }, edition };
      expect(await htmlFaults(await fileOf(RICH_DOCUMENT, facts))).toEqual([]);
    }
  },
);

test("a report of any document with claims anywhere is valid", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
      expect(await htmlFaults(await fileOf(document, { claims }))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("the list of a ZIP of reports is valid", async () => {
  const report = { title: "<b> & “tides”", outlet: "A & B", language: "ar", claims: 2 };
  const reports = [
    { ...report, paths: ["001 a&b.html", "001 <c>.pdf"], fault: null },
    { ...report, paths: [], fault: "It is too large." },
  ];
  expect(await htmlFaults(archiveContents(reports, { generatedAt: "2026-03-14T00:00:00.000Z" }))).toEqual([]);
});

test("faults are found", async () => {
  const faults = await htmlFaults('<!doctype html><html lang="en"><head><title>A</title></head><body><p><ul></ul></p>');
  expect(faults.join()).toMatch(/element-permitted-content|close-order|no-implicit-close/);
});
