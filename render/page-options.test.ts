import { expect, test } from "vitest";
import { toHtml } from "#domain/exports/html.ts";
import { streamedReportOf } from "#domain/exports/testing/fixtures.ts";
import { htmlFaults } from "#domain/exports/testing/html-faults.ts";
import { RICH_CLAIMS, RICH_DOCUMENT } from "#domain/exports/testing/rich-report.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { pageOptions } from "./page-options.ts";

test("a report with its typefaces and figures is valid HTML", async () => {
  const html = await textOfPieces(
    toHtml(await streamedReportOf(RICH_DOCUMENT, { claims: RICH_CLAIMS }), pageOptions()),
  );
  expect(html).toContain("<svg");
  expect(html).toContain("@font-face");
  expect(await htmlFaults(html)).toEqual([]);
});
