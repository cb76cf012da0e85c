import { describe, expect, test } from "vitest";
import { textSketch } from "#domain/source/text-sketch.ts";
import { type GuardedClaim, type GuardedEvidence, guardsOf } from "./guards.ts";

const CLAIM: GuardedClaim = {
  claimant: "Harbour Authority",
  claimantSameAs: "https://www.harbour.example/about",
  saidAt: "2024-03",
  articlePublishedAt: "2024-05-02T08:00:00Z",
};

let number = 0;
function piece(source: Partial<GuardedEvidence["source"]>, quoteState: GuardedEvidence["quoteState"] = null) {
  number += 1;
  const id = source.id ?? `source-${number}`;
  const origin = { id, url: `https://${id}.example/page`, canonicalKey: null, doi: null, sketch: [], links: [] };
  const details = { title: "A page", publisher: null, author: null, publishedAt: null, kind: "record" as const };
  return { id: `evidence-${number}`, source: { ...origin, ...details, ...source }, quoteState };
}

const keys = (evidence: GuardedEvidence[], claim = CLAIM) => guardsOf(claim, evidence).map(({ key }) => key);
/** Beside a second source, so that no piece stands alone. */
const keysOf = (one: GuardedEvidence, claim = CLAIM) => keys([one, piece({})], claim);

test("two good sources have no guards", () => expect(keys([piece({}), piece({})])).toEqual([]));

describe("a source is later than the claim", () => {
  test.each([
    ["2024-04", true],
    ["2024-04-01", true],
    ["2025", true],
    ["2024-03-20", false],
    ["2024", false],
    ["2023-12-31", false],
    [null, false],
  ])("%s: %s", (publishedAt, isLater) => {
    expect(keysOf(piece({ publishedAt }))).toEqual(isLater ? ["later"] : []);
  });

  test("the date of the article counts where the claim has none", () => {
    const claim = { ...CLAIM, saidAt: null };
    expect(keysOf(piece({ publishedAt: "2024-05-03" }), claim)).toEqual(["later"]);
    expect(keysOf(piece({ publishedAt: "2024-05-02" }), claim)).toEqual([]);
    expect(keysOf(piece({ publishedAt: "2024-05-03" }), { ...claim, articlePublishedAt: null })).toEqual([]);
  });
});

describe("a source is the claimant", () => {
  test.each([
    ["its publisher", { publisher: "The Harbour Authority" }],
    ["one of its authors", { author: "A. Writer; Harbour authority" }],
    ["its site", { url: "https://harbour.example/report.pdf" }],
  ])("by %s", (_how, source) => expect(keysOf(piece(source))).toEqual(["claimant"]));

  test("but not by a directory of people", () => {
    const claim = { ...CLAIM, claimantSameAs: "https://www.wikidata.org/wiki/Q1" };
    expect(keysOf(piece({ url: "https://www.wikidata.org/wiki/Q2" }), claim)).toEqual([]);
  });
});

describe("sources have one origin", () => {
  const sketch = textSketch(Array.from({ length: 90 }, (_, at) => `word${at * 31}`).join(" "));
  test.each([
    ["the same canonical address", { canonicalKey: "a.example/1" }, { url: "http://www.a.example/1/?utm_source=x" }],
    ["the same DOI", { doi: "10.1000/1" }, { doi: "10.1000/1" }],
    ["nearly the same text", { sketch }, { sketch }],
    ["a link from one to the other", { links: ["b.example/2"] }, { url: "https://b.example/2" }],
  ])("by %s", (_how, one, other) => {
    expect(keys([piece(one), piece(other)])).toEqual(["one-origin", "single-origin"]);
    expect(keys([piece(one), piece(other), piece({})])).toEqual(["one-origin"]);
  });

  test("one source in two pieces is a single source", () => {
    const [one, other] = [piece({ id: "twice" }), piece({ id: "twice" })];
    expect(guardsOf(CLAIM, [one, other])).toEqual([
      { key: "single-origin", sentence: "The claim rests on a single source.", evidenceIds: [one.id, other.id] },
    ]);
  });
});

test("one address that two reviewers cite is one source", () => {
  const [one, other] = [piece({ url: "https://a.example/1" }), piece({ url: "http://www.a.example/1/" })];
  expect(keys([one, other])).toEqual(["single-origin"]);
});

test("three copies of one text are told of once", () => {
  const sketch = textSketch(Array.from({ length: 90 }, (_, at) => `word${at * 31}`).join(" "));
  const guards = guardsOf(CLAIM, [piece({ sketch }), piece({ sketch }), piece({ sketch })]);
  expect(guards.map(({ key, evidenceIds }) => [key, evidenceIds.length])).toEqual([
    ["one-origin", 3],
    ["single-origin", 3],
  ]);
  expect(guards[0]?.sentence).toMatch(/^3 sources have/);
});

test("quotes that are changed or not found and sources without a kind are told", () => {
  expect(keysOf(piece({}, "changed"))).toEqual(["quote-changed"]);
  expect(keysOf(piece({}, "absent"))).toEqual(["quote-absent"]);
  expect(keysOf(piece({}, "found"))).toEqual([]);
  expect(keysOf(piece({ kind: "other" }))).toEqual(["no-kind"]);
});

test("a claim without evidence has no guards", () => expect(keys([])).toEqual([]));
