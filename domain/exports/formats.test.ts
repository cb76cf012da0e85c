import { describe, expect, test } from "vitest";
import type { ReportOptions } from "#domain/report-shape.ts";
import { FORMATS, type TextFormatKey } from "./formats.ts";
import { streamedReportOf } from "./testing/fixtures.ts";
import { RICH_CLAIMS, RICH_DOCUMENT } from "./testing/rich-report.ts";
import { textOfPieces } from "./testing/whole-report.ts";

const OPTIONS: Record<"whole" | "passages", Partial<ReportOptions>> = {
  whole: {},
  passages: { scope: "passages", names: false, rationales: false },
};

/** A report that counts the claims that are read. */
async function countedReport() {
  const report = await streamedReportOf(RICH_DOCUMENT, { claims: RICH_CLAIMS });
  const counted = { report, read: 0 };
  counted.report = {
    ...report,
    claims: async function* (numbers) {
      for await (const claim of report.claims(numbers)) {
        counted.read += 1;
        yield claim;
      }
    },
  };
  return counted;
}

test.each(["csv", "json", "w3c"] as const)("%s is written while the claims are read", async (format: TextFormatKey) => {
  const counted = await countedReport();
  const pieces = FORMATS[format].write(counted.report, { bom: false, typefaces: [] })[Symbol.asyncIterator]();
  let text = "";
  while (counted.read < 2) text += (await pieces.next()).value;
  expect(text).toContain(RICH_CLAIMS[0]?.id);
  await pieces.return?.(undefined);
  expect(counted.read).toBe(2);
});

describe.each(["whole", "passages"] as const)("the %s report", (scope) => {
  test.each(["html", "md", "csv", "json", "w3c", "claimreview"] as const)(
    "is written as %s, character for character as ever",
    async (format: TextFormatKey) => {
      const report = await streamedReportOf(RICH_DOCUMENT, { claims: RICH_CLAIMS, options: OPTIONS[scope] });
      await expect(await textOfPieces(FORMATS[format].write(report, { bom: true, typefaces: [] }))).toMatchFileSnapshot(
        `testing/files/${scope}-${format}.txt`,
      );
    },
  );
});
