import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import {
  article,
  claimOn,
  evidence,
  paragraph,
  reportOf,
  streamedReportOf,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { parseJsonReport, toJson } from "./json.ts";

const jsonOf = async (...facts: Parameters<typeof streamedReportOf>) =>
  textOfPieces(toJson(await streamedReportOf(...facts)));

const tides = article(paragraph("High water returns every twelve hours exactly."));

test("a report comes back as it was", async () => {
  const options = fc.record({
    scope: fc.constantFrom("article", "passages"),
    rationales: fc.boolean(),
    verdicts: fc.boolean(),
    names: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyDocumentWithClaims, options, async ({ document, claims }, chosen) => {
      const facts = { claims, options: chosen };
      expect(parseJsonReport(await jsonOf(document, facts))).toEqual(await reportOf(document, facts));
    }),
  );
});

test("it holds the document, its fingerprint, and verdicts with their evidence", async () => {
  const cited = evidence({ locator: "p. 14" });
  const report = JSON.parse(
    await jsonOf(tides, { claims: [claimOn(tides, "twelve", { verdicts: [verdict({ evidence: [cited] })] })] }),
  );
  expect(report).toMatchObject({
    format: "galley-report",
    formatVersion: 3,
    version: { document: tides, sha256: "0f".repeat(32) },
  });
  expect(report.claims[0].verdicts[0].evidence[0]).toMatchObject({
    stance: "refutes",
    locator: "p. 14",
    source: { title: "Gauge" },
  });
});

test("it does not say who publishes, so that it stays the same in another newsroom", async () => {
  const report = await streamedReportOf(tides);
  const named = await textOfPieces(toJson({ ...report, newsroom: "The Harbour Desk" }));
  expect(named).toBe(await textOfPieces(toJson(report)));
});

test("something else is refused", async () => {
  expect(() => parseJsonReport('{"format":"other"}')).toThrow("This is not a Galley report.");
  const newer = (await jsonOf(tides)).replace('"formatVersion": 3', '"formatVersion": 4');
  expect(() => parseJsonReport(newer)).toThrow("This report was written by a newer Galley.");
});

test("it holds the questions that evidence answers, and a report from before there were any can be read", async () => {
  const answered = evidence({ question: "How long is a tide?", answer: "12 h 25 min", answerType: "extractive" });
  const claims = [claimOn(tides, "twelve", { verdicts: [verdict({ evidence: [answered] })] })];
  const json = await jsonOf(tides, { claims });
  expect(parseJsonReport(json).claims[0]?.verdicts[0]?.evidence[0]).toMatchObject({
    ...{ question: "How long is a tide?", answer: "12 h 25 min", answerType: "extractive" },
  });
  const before = json.replace(/,"(question|answer|answerType)":("[^"]*"|null)/g, "");
  expect(before).not.toContain("question");
  expect(parseJsonReport(before).claims[0]?.verdicts[0]?.evidence[0]).toMatchObject({ question: null, answer: null });
});
