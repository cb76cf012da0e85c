import { expect, test } from "vitest";
import { checkResult, healthAfter, type Kept, nextCheck } from "./health.ts";
import type { Taking } from "./taking.ts";

const KEPT: Kept = { finalUrl: "https://gauge.example/tide", sha256: "1", mainText: "The tide turns at six." };

function taken({ finalUrl = KEPT.finalUrl, sha256 = "2", text = `${KEPT.mainText}`, menu = "" }): Taking {
  const content = {
    ...{ mediaType: "text/html", text: text + menu, mainEnd: text.length, pageStarts: [] },
    ...{ textFault: null, details: {}, shown: null, sketch: [], links: [] },
  };
  const bytes = new Uint8Array();
  return {
    taken: true,
    requestedUrl: finalUrl,
    finalUrl,
    redirects: [],
    status: 200,
    headers: {},
    bytes,
    sha256,
    content,
  };
}
const failed = (status: number | null): Taking => ({
  ...{ taken: false, requestedUrl: KEPT.finalUrl, finalUrl: null, status, sentence: "So.", retryAfter: null },
});

test.each([
  ["the same bytes", taken({ sha256: "1" }), "alive"],
  ["the same text in other bytes", taken({ text: " The tide\nturns at six. " }), "alive"],
  ["another menu", taken({ menu: "\n\nLatest news" }), "alive"],
  ["the same text at another address", taken({ finalUrl: "https://gauge.example/tides/1" }), "moved"],
  ["an address that differs only in its scheme", taken({ finalUrl: "http://www.gauge.example/tide/" }), "alive"],
  ["another text", taken({ text: "The tide turns at seven." }), "changed"],
  ["another text at another address", taken({ text: "Home", finalUrl: "https://gauge.example/" }), "changed"],
  ["nothing any more", failed(404), "gone"],
  ["nothing for good", failed(410), "gone"],
  ["an error of the server", failed(500), "unreachable"],
  ["no answer", failed(null), "unreachable"],
] as const)("a source that answers with %s is %s", (_, taking, result) => {
  expect(checkResult(KEPT, taking)).toBe(result);
});

test("a source without text is changed when its bytes are others", () => {
  expect(checkResult({ ...KEPT, mainText: null }, taken({}))).toBe("changed");
  expect(checkResult({ ...KEPT, mainText: null }, taken({ sha256: "1" }))).toBe("alive");
});

test("the first copy of a source is no change", () => {
  expect(checkResult(null, taken({ finalUrl: "https://elsewhere.example/" }))).toBe("alive");
});

test.each([
  [null, "alive", "alive"],
  [null, "unreachable", null],
  ["alive", "changed", "changed"],
  ["changed", "alive", "changed"],
  ["changed", "moved", "changed"],
  ["moved", "alive", "moved"],
  ["moved", "changed", "changed"],
  ["changed", "gone", "gone"],
  ["gone", "alive", "alive"],
  ["gone", "unreachable", "gone"],
] as const)("a source that was %s and is %s now counts as %s", (before, result, after) => {
  expect(healthAfter(before, result)).toBe(after);
});

test("a source is looked at again after a week, and after failures sooner, each time later", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  const hours = (failures: number, retryAfter: number | null = null) =>
    (nextCheck(now, failures, retryAfter).getTime() - now.getTime()) / 3_600_000;
  expect([0, 1, 2, 3, 4, 50].map((failures) => hours(failures))).toEqual([168, 1, 2, 4, 8, 168]);
  expect([hours(1, 7200), hours(1, 10), hours(1, 1e9)]).toEqual([2, 1, 168]);
});
