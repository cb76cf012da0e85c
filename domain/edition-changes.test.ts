import { describe, expect, test } from "vitest";
import { canonicalText } from "./document.ts";
import { correctionSentences, correctionsBetween } from "./edition-changes.ts";
import { article, claimAt, evidence, paragraph, reportOf, ruled } from "./exports/testing/fixtures.ts";
import type { ReportClaim } from "./report-claim-shape.ts";
import type { Report } from "./report-shape.ts";

const document = article(paragraph("High water returns every twelve hours exactly."));

async function edition(): Promise<Report> {
  const claim = claimAt(canonicalText(document), 0, 10, { id: "claim-1", ...ruled("false", "It is 12 h 25 min.") });
  return reportOf(document, { claims: [claim] });
}

/** The same edition with its claim changed. */
async function later(change: (claim: ReportClaim) => Partial<ReportClaim>): Promise<Report> {
  const report = await edition();
  return { ...report, claims: report.claims.map((claim) => ({ ...claim, ...change(claim) })) };
}

const ruling = ({ ruling: current }: ReportClaim) => current ?? expect.fail();
const sentences = (before: Report, after: Report) => correctionsBetween(before, after).flatMap(correctionSentences);

describe("a later edition", () => {
  test("that says the same corrects nothing", async () => {
    expect(correctionsBetween(await edition(), await edition())).toEqual([]);
  });

  test("says what a rating and a summary were, and what they are", async () => {
    const after = await later((claim) => ({
      rating: "true",
      standing: { state: "ruled", rating: "true" },
      ruling: { ...ruling(claim), rating: "true", summary: "It is 12 h." },
    }));
    expect(sentences(await edition(), after)).toEqual([
      "The rating was: False. It is: True.",
      "The summary was: “It is 12 h 25 min.” It is: “It is 12 h.”",
    ]);
  });

  test("names sources that it adds and leaves out", async () => {
    const piece = (title: string) => ({
      ...evidence({ id: title }, { id: title, title, url: `https://${title.toLowerCase()}.example/` }),
      ...{ snapshot: null, quoteState: null },
    });
    const withSource = (title: string) => later(() => ({ evidence: [piece(title)] as never }));
    expect(sentences(await withSource("Gauge"), await withSource("Tables")).join(" ")).toMatch(
      /^Added: Tables \(.+\)\. Removed: Gauge \(.+\)\.$/,
    );
  });

  test("says that a claim is dropped", async () => {
    const after = { ...(await edition()), claims: [] };
    expect(sentences(await edition(), after)).toEqual(["This claim is no longer in the report."]);
  });

  test("says that a ruling no longer counts", async () => {
    const after = await later(() => ({
      rating: null,
      ruling: null,
      standing: { state: "open", missing: 1 },
      evidence: [],
    }));
    expect(sentences(await edition(), after)[0]).toBe("The rating was: False. It is: Not ruled.");
  });

  test("corrects nothing by a first ruling or a new claim", async () => {
    const unruled = await later(() => ({ rating: null, ruling: null, standing: { state: "open", missing: 1 } }));
    expect(correctionsBetween(unruled, await edition())).toEqual([]);
    expect(correctionsBetween({ ...(await edition()), claims: [] }, await edition())).toEqual([]);
  });

  test("does not call it a correction that explanations are left out", async () => {
    const shown = await edition();
    const hidden = await later((claim) => ({ ruling: { ...ruling(claim), explanation: null } }));
    expect(correctionsBetween(shown, { ...hidden, options: { ...hidden.options, rationales: false } })).toEqual([]);
    expect(sentences(shown, hidden)).toEqual(["The explanation was removed."]);
  });
});
