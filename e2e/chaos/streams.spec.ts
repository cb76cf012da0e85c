import type { Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { createArticle, createPeople, type PersonWithToken, tokenHeaders } from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { percentile } from "#e2e/support/server-resources.ts";
import { openStreamSocket } from "#e2e/support/stream-sockets.ts";

/** People with ten streams each: a few in npm test, 300 in npm run chaos. */
const PEOPLE = Number(process.env.GALLEY_CHAOS_STREAM_PEOPLE ?? 20);
const STREAMS = PEOPLE * 10;

/** Streams that are opened at the same time. More would only wait for the connections to the database. */
const OPENED_AT_ONCE = 100;

/** Saves whose times are taken with and without the streams. */
const SAVES = 60;

/** On two quiet cores it is four times with 3,000 streams, and was 26 when each stream was served for itself. */
const MAX_RATIO = 6;

let newsroom: Newsroom;
let people: PersonWithToken[];
test.beforeAll(async () => {
  test.setTimeout(120_000 + PEOPLE * 1_000);
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" });
  people = await createPeople(newsroom, ["editor", ...Array(PEOPLE).fill("reviewer")]);
});
test.afterAll(() => newsroom?.close());

test(`a save beside ${STREAMS} streams takes at most ${MAX_RATIO} times as long as alone`, async () => {
  test.setTimeout(600_000);
  const [writer, ...listeners] = people as [PersonWithToken, ...PersonWithToken[]];
  const headers = { "content-type": "application/json", ...tokenHeaders(writer) };
  const put = async (path: string, data: unknown) => {
    const body = JSON.stringify(data);
    const response = await fetch(`${newsroom.url}/api/v1${path}`, { method: "PUT", headers, body });
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
    return answer;
  };
  const articleId = await createArticle(newsroom, "The harbour has nine piers and four cranes.");
  const p95OfSaves = async () => {
    const times = [];
    for (let number = 0; number < SAVES; number += 1) {
      const start = performance.now();
      const passage = { start: 4, end: 11 };
      const { id } = await put(`/claims/${newId()}`, { articleId, passage });
      await put(`/claims/${id}/verdict`, { rating: "true", rationale: "Counted.", state: "submitted" });
      times.push(performance.now() - start);
    }
    return percentile(times, 0.95);
  };
  await p95OfSaves();
  const alone = await p95OfSaves();
  const sockets: Socket[] = [];
  const openInTurn = async () => {
    for (let number = opened++; number < STREAMS; number = opened++) {
      // What follows is dropped, which costs less than reading it.
      const listener = listeners[number % PEOPLE] as PersonWithToken;
      sockets.push((await openStreamSocket(`${newsroom.url}/api/v1/events`, listener, number)).resume());
    }
  };
  let opened = 0;
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openInTurn));
  const beside = await p95OfSaves();
  for (const socket of sockets) socket.destroy();
  const aloneAgain = await p95OfSaves();
  const figures = [alone, beside, aloneAgain].map((ms) => `${ms.toFixed(1)} ms`);
  console.log(`A claim and a verdict, p95, alone, beside ${STREAMS} streams, and alone again: ${figures.join(", ")}`);
  expect(beside).toBeLessThan(Math.max(alone, aloneAgain) * MAX_RATIO + 100);
});
