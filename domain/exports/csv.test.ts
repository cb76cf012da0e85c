import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import { article, claimOn, paragraph, ruled, streamedReportOf, verdict } from "#domain/exports/testing/fixtures.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { toCsv } from "./csv.ts";
import { cellText, csvCell, csvRow } from "./csv-cell.ts";

/** As the contract writes them (§6). */
const COLUMNS =
  "claim_id, article_id, article_title, outlet, article_url, article_version, article_published_at, quote, prefix, suffix, start, end, anchor_state, statement, claim_type, claimant, claimant_same_as, said_at, cluster_id, standing, rating, rating_value, confidence, summary, explanation, reviewer_1, rating_1, reviewer_2, rating_2, reviewers_count, agreed, ruled_by, ruling_reason, sources_count, source_urls, snapshot_sha256s, tags, language, created_at, updated_at, ruled_at, published_at, corrected_at, correction_reason, url".split(
    ", ",
  );

const tides = article(paragraph("High water returns every twelve hours exactly."));

/** The table of a report of the tides, or of another document. */
const csvOf = async (facts: Parameters<typeof streamedReportOf>[1] = {}, document = tides, bom = false) =>
  textOfPieces(toCsv(await streamedReportOf(document, facts), { bom }));

const tableOf = (csv: string) => {
  const [head = [], ...rows] = parseCsv(csv);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index], cell])));
};

test("the columns are those of the contract, in its order", async () => {
  expect(parseCsv(await csvOf())).toEqual([COLUMNS]);
});

test("a row has the rating, the ruling and the verdicts of a claim", async () => {
  const verdicts = [verdict(), verdict({ reviewer: { id: "b", name: "Ben Ruiz" }, rating: "mixed", confidence: 0.3 })];
  const claim = claimOn(tides, "twelve hours", { verdicts, tags: ["sea", "time"], ...ruled("false") });
  const [row] = tableOf(await csvOf({ claims: [claim] }));
  expect(row).toMatchObject({
    quote: "twelve hours",
    start: "25",
    end: "37",
    standing: "ruled",
    rating: "false",
    rating_value: "1",
  });
  expect(row).toMatchObject({ reviewer_1: "Ada Kern", rating_1: "false", reviewer_2: "Ben Ruiz", rating_2: "mixed" });
  expect(row).toMatchObject({
    confidence: "0.6",
    agreed: "false",
    reviewers_count: "2",
    tags: "sea | time",
    cluster_id: "",
  });
  expect(row?.url).toBe("https://galley.example/articles/article-1?claim=claim-25-37");
});

test("a claim whose verdicts are hidden from the viewer has empty cells for them", async () => {
  const claim = claimOn(tides, "twelve hours", { blind: true });
  const [row] = tableOf(await csvOf({ claims: [claim] }));
  expect(row).toMatchObject({ reviewers_count: "", agreed: "", reviewer_1: "", sources_count: "", confidence: "" });
});

test("a byte order mark comes first when the options ask for it", async () => {
  expect((await csvOf({}, tides, true)).startsWith("\uFEFFclaim_id,")).toBe(true);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("a spreadsheet does not run %j", (formula) => {
  expect(cellText(formula)).toBe(`'${formula}`);
  expect(parseCsv(`${csvCell(formula)}\r\n`)).toEqual([[`'${formula}`]]);
});

test("a table that is parsed again gives the same cells", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom('"', ",", "\r\n", "\n", "\r", "=x", '=",', "@", ""),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
      expect(parseCsv(rows.map(csvRow).join(""))).toEqual(rows.map((row) => row.map(cellText)));
    }),
  );
});

test("any report gives one row per claim, each with all columns", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
      const rows = parseCsv(await csvOf({ claims }, document));
      expect(rows.length).toBe(claims.length + 1);
      for (const row of rows) expect(row.length).toBe(COLUMNS.length);
    }),
  );
});
