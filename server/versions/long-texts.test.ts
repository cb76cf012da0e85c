import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { carryClaims } from "#domain/anchoring/carry.ts";
import { carryLongTexts } from "./long-texts.ts";

/** A text of 1.2 million units, a version of it with one word in 20 changed, and a claim on all of it. */
function longJob() {
  const words = Array.from({ length: 150_000 }, (_, at) => `word${at % 5_000}${at % 15 === 14 ? "." : ""}`);
  const text = words.join(" ");
  const newText = words.map((word, at) => (at % 20 === 0 ? `changed${at}` : word)).join(" ");
  const claims = [
    { id: "claim", last: null, own: { version: 1, passage: { start: 0, end: text.length }, exact: text } },
  ];
  return { claims, texts: new Map([[1, text]]), newText };
}

/** On a loaded machine a child process gets little of a processor. */
const LONG_TIMEOUT_MS = 100_000;

test("long texts are compared without blocking the event loop, and with the same result", async () => {
  const job = longJob();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const anchors = await carryLongTexts(job, LONG_TIMEOUT_MS);
  delay.disable();
  const start = performance.now();
  const expected = carryClaims(job.claims, job.texts, job.newText).get("claim");
  expect(delay.max / 1e6).toBeLessThan(Math.max(100, (performance.now() - start) / 2));
  expect(anchors.get("claim")).toEqual({ ...expected, isReworded: false });
}, 120_000);

test("a job that takes longer than the timeout is refused as busy, and the next one runs", async () => {
  const [stopped, next] = await Promise.allSettled([
    carryLongTexts(longJob(), 100),
    carryLongTexts(longJob(), LONG_TIMEOUT_MS),
  ]);
  expect(stopped).toMatchObject({ status: "rejected", reason: { name: "BusyError" } });
  expect(next.status).toBe("fulfilled");
}, 120_000);

test("whether the words of a claim changed is found together with its anchor", async () => {
  const texts = new Map([[1, "The bridge opened in 1932."]]);
  const occurrence = { version: 1, passage: { start: 4, end: 25 }, exact: "bridge opened in 1932" };
  const claims = [{ id: "claim", last: occurrence, own: occurrence }];
  const carried = async (newText: string) => (await carryLongTexts({ claims, texts, newText })).get("claim");
  expect(await carried("Now: the bridge opened in 1932.")).toMatchObject({ state: "moved", isReworded: false });
  expect(await carried("The bridge opened in 1934.")).toMatchObject({ state: "changed", isReworded: true });
});
