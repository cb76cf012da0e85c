import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { carryClaims } from "#domain/anchoring/carry.ts";
import { carryLongTexts } from "./carry-long-texts.ts";

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

test("long texts are compared without blocking the event loop, and with the same result", async () => {
  const job = longJob();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const anchors = await carryLongTexts(job);
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(250);
  expect(anchors).toEqual(carryClaims(job.claims, job.texts, job.newText));
}, 30_000);

test("a job that takes longer than the timeout is stopped, and the next one runs", async () => {
  const [stopped, next] = await Promise.allSettled([carryLongTexts(longJob(), 100), carryLongTexts(longJob())]);
  expect(stopped).toMatchObject({ status: "rejected", reason: { name: "RuleError", message: /takes too long/ } });
  expect(next.status).toBe("fulfilled");
}, 30_000);

test("a job that waits longer than the timeout is refused", async () => {
  const [first, waiting] = await Promise.allSettled([carryLongTexts(longJob()), carryLongTexts(longJob(), 100)]);
  expect(first.status).toBe("fulfilled");
  expect(waiting).toMatchObject({ status: "rejected", reason: { name: "RuleError", message: /takes too long/ } });
}, 30_000);
