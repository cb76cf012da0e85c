import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { type Answers, countAnswers, repeat } from "#e2e/support/answers.ts";
import { createSession } from "#e2e/support/people.ts";
import {
  CREATED_PASSWORD,
  createArticle,
  createPeople,
  type PersonWithToken,
  tokenHeaders,
} from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { heldByApp, percentile } from "#e2e/support/server-resources.ts";

/** Length of the load: a part of a minute in npm test, ten minutes in npm run chaos. */
const SECONDS = Number(process.env.GALLEY_CHAOS_LOAD_SECONDS ?? 15);

/** Before it, connections are opened, code is compiled, and the heaps grow to the size at which they are collected. */
const WARM_UP_SECONDS = Math.max(15, SECONDS / 5);

/** Parts in which figures are taken, a third of them at the beginning and a third at the end. */
const SLICES = 15;

/** Between two requests of one person. */
const PAUSE_MS = 100;

const WRITERS = 4;
const CLAIMS_OF_WRITER = 10;
const STREAMS = 40;

let newsroom: Newsroom;
let people: PersonWithToken[];
test.beforeAll(async () => {
  test.setTimeout(120_000);
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" });
  people = await createPeople(newsroom, Array(STREAMS / 8).fill("editor"));
});
test.afterAll(() => newsroom?.close());

type Slice = { p95Ms: number; descriptors: number; megabytes: number };

test(`under ${SECONDS} seconds of mixed load memory, descriptors and times stay as they were`, async ({
  playwright,
}) => {
  test.setTimeout(120_000 + SECONDS * 2_000);
  const answers = countAnswers();
  const [reader] = people as [PersonWithToken];
  const session = await createSession(playwright.request, newsroom, reader.email, CREATED_PASSWORD);
  const cookie = (await session.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const sentences = Array.from({ length: 200 }, (_, at) => `Boat ${at} left the harbour with ${at + 7} crates.`);
  const articleId = await createArticle(newsroom, sentences.join(" "));
  let times: number[] = [];
  const timed = async (path: string, init: RequestInit) => {
    const start = performance.now();
    const response = await answers.ask(`${newsroom.url}${path}`, init);
    await response.text();
    times.push(performance.now() - start);
    await sleep(PAUSE_MS);
    return response;
  };
  const inTurn = (paths: string[], init: RequestInit) => {
    let number = 0;
    return repeat(() => timed(paths[number++ % paths.length] ?? "", init));
  };
  const exportsOf = ["csv", "json", "html"].map((format) => `/api/v1/articles/${articleId}/export?format=${format}`);
  const pages = ["/articles", `/articles/${articleId}`, "/my-work", "/dashboard", "/adjudication", "/sign-in"];
  const lists = ["/me", "/articles", `/articles/${articleId}/claims`, "/sources"].map((path) => `/api/v1${path}`);
  const streams = Array.from({ length: STREAMS }, (_, number) => openStream(answers, personOf(number)));
  const traffic = [
    inTurn(pages, { headers: { cookie } }),
    inTurn(pages, { headers: { cookie } }),
    inTurn(lists, { headers: tokenHeaders(personOf(1)) }),
    inTurn(exportsOf, { headers: tokenHeaders(personOf(2)) }),
    repeat(async () => {
      const stream = await openStream(answers, personOf(3));
      stream.abort();
      await sleep(PAUSE_MS);
    }),
    ...(await Promise.all(Array.from({ length: WRITERS }, (_, who) => writer(articleId, personOf(who), timed)))),
  ];
  await sleep(WARM_UP_SECONDS * 1_000);
  const slices: Slice[] = [];
  for (let number = 0; number < SLICES; number += 1) {
    times = [];
    await sleep((SECONDS * 1_000) / SLICES);
    slices.push({ ...heldByApp(newsroom), p95Ms: percentile(times, 0.95) });
  }
  await Promise.all(traffic.map(({ stop }) => stop()));
  for (const stream of await Promise.all(streams)) stream.abort();
  console.log(`${SECONDS} seconds of mixed load: ${answers.summary()}`);
  for (const [key, unit] of [
    ["p95Ms", "ms, p95"],
    ["megabytes", "MB"],
    ["descriptors", "descriptors"],
  ] as const) {
    const figures = slices.map((slice) => slice[key]);
    console.log(`  ${figures.map((figure) => Math.round(figure)).join(" ")} ${unit}`);
    const [first, last] = [figures.slice(0, SLICES / 3), figures.slice(-SLICES / 3)];
    expect(percentile(last, 0.5), `the middle of the last third, ${unit}`).toBeLessThanOrEqual(
      Math.max(...first) * 1.1 + MARGINS[key],
    );
  }
  expect(answers.wrong).toEqual([]);
});

/**
 * What a whole part may differ by on a machine that does other things too. In `npm test` other tests run beside this one,
 * and begin and end during it: then times are only printed.
 */
const MARGINS = { p95Ms: SECONDS < 60 ? Number.POSITIVE_INFINITY : 20, megabytes: 40, descriptors: 10 };

const personOf = (number: number) => people[number % people.length] as PersonWithToken;

const json = (person: PersonWithToken, version?: number) => ({
  "content-type": "application/json",
  ...tokenHeaders(person),
  ...(version === undefined ? {} : { "if-match": `"${version}"` }),
});

/** Someone who changes claims of their own in turn, from their current versions. */
async function writer(
  articleId: string,
  person: PersonWithToken,
  timed: (path: string, init: RequestInit) => Promise<Response>,
) {
  const claims = Array.from({ length: CLAIMS_OF_WRITER }, (_, number) => ({
    id: newId(),
    version: 0,
    start: number * 40,
  }));
  let number = 0;
  return repeat(async () => {
    const claim = claims[number % claims.length] as (typeof claims)[number];
    number += 1;
    const isNew = claim.version === 0;
    const fields = {
      articleId,
      statement: `Change ${claim.version}.`,
      ...(isNew ? { passage: { start: claim.start, end: claim.start + 20 } } : {}),
    };
    const put = await timed(`/api/v1/claims/${claim.id}`, {
      method: "PUT",
      headers: json(person, isNew ? undefined : claim.version),
      body: JSON.stringify(fields),
    });
    if (put.ok) claim.version += 1; // otherwise it is sent again, and stored once
  });
}

/** A stream of changes that is read until it is aborted. */
async function openStream(answers: Answers, person: PersonWithToken): Promise<AbortController> {
  const controller = new AbortController();
  const init = { headers: tokenHeaders(person), signal: controller.signal };
  const response = await answers.ask(`${newsroom.url}/api/v1/events`, init);
  void response.body?.pipeTo(new WritableStream()).catch(() => {});
  return controller;
}
