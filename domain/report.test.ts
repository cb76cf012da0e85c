import { describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import {
  ADA,
  article,
  BEN,
  claimOn,
  evidence,
  node,
  paragraph,
  reportOf,
  ruled,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { citedSources } from "./report.ts";

const tides = article(
  paragraph("The Moon does most of the work."),
  paragraph("High water returns every twelve hours exactly."),
);
const cited = evidence({ quote: "12 h 25 min" }, { url: "https://gauge.example/a" });

describe("a report", () => {
  test("numbers claims in the order of the text and lists lost ones separately", async () => {
    const lost = { ...claimOn(tides, "Moon"), id: "lost" };
    const gone = { ...lost, anchor: { ...lost.anchor, state: "lost" as const, passage: null } };
    const report = await reportOf(tides, { claims: [gone, claimOn(tides, "twelve"), claimOn(tides, "most")] });
    expect(report.claims.map(({ number, statement }) => [number, statement])).toEqual([
      [1, "most"],
      [2, "twelve"],
    ]);
    expect(report.lost.map(({ number, id }) => [number, id])).toEqual([[3, "lost"]]);
  });

  test("leaves out drafts", async () => {
    const drafted = claimOn(tides, "most", { myVerdict: verdict({ state: "draft", submittedAt: null }) });
    const { claims } = await reportOf(tides, { claims: [drafted] });
    expect(claims.map(({ statement, verdicts }) => [statement, verdicts])).toEqual([["most", []]]);
  });

  test("says nothing about verdicts that are hidden from its viewer", async () => {
    const [claim] = (await reportOf(tides, { claims: [claimOn(tides, "Moon", { blind: true })] })).claims;
    expect(claim).toMatchObject({
      rating: null,
      verdicts: [],
      evidence: [],
      review: { verdicts: null, agreed: null, confidence: null },
    });
  });

  test("measures agreement with the ratings that were given before their reviewers knew others'", async () => {
    const ben = (changes: object) => verdict({ id: "ben", reviewer: BEN, rating: "false", ...changes });
    const agreed = async (changes: object) => {
      const claims = [claimOn(tides, "Moon", { verdicts: [verdict(), ben(changes)] })];
      return (await reportOf(tides, { claims })).claims[0]?.review;
    };
    expect(await agreed({})).toMatchObject({ verdicts: 2, agreed: true });
    expect(await agreed({ blindRating: "true" })).toMatchObject({ verdicts: 2, agreed: false });
    expect(await agreed({ sawOthers: true, blindRating: null })).toMatchObject({ verdicts: 2, agreed: null });
  });

  test("holds the viewer's own submitted verdict once, beside the others", async () => {
    const mine = verdict({ reviewer: BEN, rating: "true", submittedAt: "2026-03-13T00:00:00.000Z" });
    const [claim] = (
      await reportOf(tides, {
        claims: [claimOn(tides, "Moon", { myVerdict: mine, verdicts: [verdict(), mine] })],
      })
    ).claims;
    expect(claim?.verdicts.map(({ reviewer }) => reviewer.name)).toEqual(["Ben Ruiz", "Ada Kern"]);
    expect(claim?.review).toEqual({ verdicts: 2, agreed: false, confidence: 0.9 });
  });

  test("without names gives each person one number everywhere and no id", async () => {
    const claims = [
      claimOn(tides, "Moon", { verdicts: [verdict(), verdict({ reviewer: BEN })], ...ruled("false") }),
      claimOn(tides, "twelve", { verdicts: [verdict({ reviewer: BEN })] }),
    ];
    const report = await reportOf(tides, { claims, options: { names: false } });
    expect(report.claims.map(({ verdicts }) => verdicts.map(({ reviewer }) => reviewer.name))).toEqual([
      ["Reviewer 1", "Reviewer 2"],
      ["Reviewer 2"],
    ]);
    const written = JSON.stringify(report).replaceAll(/"[^"]*-verdict"/g, "");
    for (const secret of [ADA.id, ADA.name, BEN.id, BEN.name]) expect(written).not.toContain(secret);
  });

  test("of passages only holds no text but the passages and their context", async () => {
    const report = await reportOf(tides, { claims: [claimOn(tides, "twelve")], options: { scope: "passages" } });
    expect(report.version).toMatchObject({ document: null, text: null });
    expect(JSON.stringify(report)).not.toContain("The Moon");
  });

  test("without verdicts keeps their evidence, and without rationales the summary", async () => {
    const claims = [
      claimOn(tides, "Moon", {
        verdicts: [verdict({ evidence: [cited, { ...cited, id: "e2" }] })],
        ...ruled("false"),
      }),
    ];
    const [claim] = (await reportOf(tides, { claims, options: { verdicts: false, rationales: false } })).claims;
    expect(claim).toMatchObject({ verdicts: [], ruling: { summary: "The gauge shows otherwise.", explanation: null } });
    expect(claim?.evidence.map(({ id }) => id)).toEqual(["e1"]);
  });

  test("lists the evidence of the ruling before that of the verdicts, each piece once", async () => {
    const taken = { ...cited, fromVerdictId: "v" };
    const cites = verdict({ evidence: [{ ...cited, id: "e2", quote: "Another line." }, cited] });
    const { ruling, standing } = ruled("false");
    const claim = claimOn(tides, "Moon", {
      verdicts: [cites],
      ruling: ruling && { ...ruling, evidence: [taken] },
      standing,
    });
    const [{ evidence: all, ruling: written } = expect.fail()] = (await reportOf(tides, { claims: [claim] })).claims;
    expect([all.map(({ id }) => id), written?.evidence.map(({ id }) => id)]).toEqual([["e1", "e2"], ["e1"]]);
  });

  test("says whether the editor also gave a verdict, with names or without", async () => {
    const claims = [
      claimOn(tides, "Moon", { verdicts: [verdict({ reviewer: BEN })], ...ruled("false") }),
      claimOn(tides, "twelve", { verdicts: [verdict({ reviewer: ADA })], ...ruled("false") }),
    ];
    for (const names of [true, false]) {
      const report = await reportOf(tides, { claims, options: { names, verdicts: names } });
      expect(report.claims.map(({ ruling }) => ruling?.byReviewer)).toEqual([true, false]);
    }
  });

  test("counts one address as one source", () => {
    const again = evidence({}, { id: "s2", url: "http://www.gauge.example/a/?utm_source=x" });
    const unnamed = evidence({}, { id: "s3" });
    const pieces = [cited, again, unnamed].map((piece) => ({ ...piece, snapshot: null, quoteState: null }));
    expect(citedSources(pieces).map(({ source }) => source.id)).toEqual(["s1", "s3"]);
  });

  test("of an empty article has an empty text", async () => {
    expect((await reportOf(article(node("paragraph")))).version.text).toBe("");
  });
});

describe("the evidence on a claim in a report", () => {
  const located = { state: "changed" as const, passage: { start: 0, end: 4 }, snapshotId: "p1" };
  const quoted = evidence({ quote: "twelve hours", quoteLocation: located });
  const claims = [claimOn(tides, "twelve", { verdicts: [verdict({ evidence: [quoted] })] })];

  test("says how its quotes stand, and what a reader should know", async () => {
    const [claim] = (await reportOf(tides, { claims })).claims;
    expect(claim?.evidence).toMatchObject([{ quoteState: "changed" }]);
    expect(claim?.guards.map(({ key }) => key)).toEqual(["single-origin", "quote-changed"]);
  });

  test("is told of by its own sources alone, and of drafts not at all", async () => {
    const draft = verdict({
      reviewer: BEN,
      state: "draft",
      submittedAt: null,
      evidence: [evidence({ id: "e2" }, { id: "s2" })],
    });
    const [claim] = (await reportOf(tides, { claims: [{ ...claims[0], myVerdict: draft } as Claim] })).claims;
    expect(claim?.guards.map(({ key }) => key)).toEqual(["single-origin", "quote-changed"]);
  });
});
