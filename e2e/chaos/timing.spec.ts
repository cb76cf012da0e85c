import { type APIRequestContext, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { compareTimings, timeInTurn } from "#domain/testing/timing.ts";
import { createSession } from "#e2e/support/people.ts";
import { createPeople, type PersonWithToken, tokenHeaders } from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";

/** Reads of each claim in npm run chaos. In npm test, server/blindness-timing.test.ts measures without the app. */
const READS = Number(process.env.GALLEY_CHAOS_READS ?? 0);
test.skip(READS === 0, "npm run chaos measures the built app.");

/** Load on the machine can tell two claims apart by chance, but hardly three times. */
const MAX_ATTEMPTS = 3;

/** 150 kB, and as much again as a document. */
const LONG = "潮".repeat(49_000);

/** Saves of the draft, each of which the log keeps. */
const SAVES = 12;

/** The password of people that `createPeople` creates. */
const PASSWORD = "harbour lantern twelve";

const V1 = "/api/v1";

type Subject = { articleId: string; claimId: string; word: string };

let newsroom: Newsroom;
let blind: Map<string, PersonWithToken>;
let session: APIRequestContext;
/** The same article twice: nobody else has judged the claim of `untold`. */
let told: Subject;
let untold: Subject;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "1" });
  const [marker, second, third, reviewer, editor] = (await createPeople(newsroom, [
    ...["reviewer", "reviewer", "reviewer", "reviewer", "editor"],
  ])) as [PersonWithToken, PersonWithToken, PersonWithToken, PersonWithToken, PersonWithToken];
  blind = new Map([
    ["a reviewer", reviewer],
    ["an editor who has begun a verdict", editor],
  ]);
  session = await createSession(playwright.request, newsroom, reviewer.email, PASSWORD);
  [told, untold] = [await subject(marker, "quickmarsh"), await subject(marker, "slowmarshe")];
  for (const { claimId } of [told, untold]) await rate(editor, claimId, { rating: "mixed", state: "draft" });
  const source = { url: `https://${told.word}.example/`, title: told.word };
  const evidence = [{ source, stance: "refutes", quote: LONG.slice(0, 5_000) }];
  const submitted = { rating: "false", rationale: LONG, evidence, state: "submitted" };
  await rate(second, told.claimId, submitted);
  for (let version = 0; version < SAVES; version += 1)
    await rate(third, told.claimId, { rating: "true", rationale: LONG + version, evidence }, version);
  await send(second, `/comments/${newId()}`, { claimId: told.claimId, text: "False." });
  await send(second, `/correction-requests/${newId()}`, { claimId: told.claimId, request: "Correct it." });
});
test.afterAll(() => newsroom.close());

async function send(person: PersonWithToken, path: string, data: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${newsroom.url}${V1}${path}`, {
    method: path === "/articles" ? "POST" : "PUT",
    headers: { ...tokenHeaders(person), ...headers, "content-type": "application/json" },
    body: JSON.stringify(data),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  return response.json();
}

const rate = (person: PersonWithToken, claimId: string, data: object, version = 0) =>
  send(person, `/claims/${claimId}/verdict`, data, version ? { "if-match": `"${version}"` } : {});

async function subject(marker: PersonWithToken, word: string): Promise<Subject> {
  const text = `The tide turns at six.\n\nThe place is called ${word}.`;
  const { id: articleId } = await send(marker, "/articles", { text, title: word, outlet: word });
  const claimId = newId();
  for (const [id, start, end] of [
    [claimId, 0, 22],
    [newId(), 24, text.length],
  ])
    await send(marker, `/claims/${id}`, { articleId, passage: { start, end } });
  return { articleId, claimId, word };
}

const ADDRESSES: Record<string, (subject: Subject) => string> = {
  "the claim": ({ claimId }) => `${V1}/claims/${claimId}`,
  "its history": ({ claimId }) => `${V1}/claims/${claimId}/history`,
  "its comments": ({ claimId }) => `${V1}/claims/${claimId}/comments`,
  "its correction requests": ({ claimId }) => `${V1}/claims/${claimId}/correction-requests`,
  "the claims of its article": ({ articleId }) => `${V1}/articles/${articleId}/claims`,
  "the claims of a version": ({ articleId }) => `${V1}/articles/${articleId}/versions/1/claims`,
  "an export": ({ articleId }) => `${V1}/articles/${articleId}/export?format=json`,
  "a search": ({ word }) => `${V1}/search?q=${word}`,
  "a search for sources": ({ word }) => `${V1}/sources?q=${word}`,
  "the dashboard": ({ word }) => `${V1}/dashboard?outlet=${word}`,
};

for (const name of ["a reviewer", "an editor who has begun a verdict"])
  for (const [what, address] of Object.entries(ADDRESSES))
    test(`${what}: neither time nor size tells ${name} that somebody has judged the claim`, async () => {
      test.setTimeout(60_000 + READS * MAX_ATTEMPTS * 500);
      const headers = tokenHeaders(blind.get(name) as PersonWithToken);
      const read = async (subject: Subject) => {
        const response = await fetch(newsroom.url + address(subject), { headers });
        expect(response.status).toBe(200);
        return (await response.text()).length;
      };
      expect(await read(told)).toBe(await read(untold));
      await expectSameTime(what, read);
    });

for (const [what, path] of [
  ["the page of the claim", ({ claimId }: Subject) => `/claims/${claimId}`],
  ["the page of its article", ({ articleId }: Subject) => `/articles/${articleId}`],
] as const)
  test(`${what}: the time does not tell a reviewer that somebody has judged the claim`, async () => {
    test.setTimeout(60_000 + READS * MAX_ATTEMPTS * 1_000);
    await expectSameTime(what, async (subject) => (await session.get(path(subject))).body());
  });

async function expectSameTime(what: string, read: (subject: Subject) => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const times = await timeInTurn(
      READS,
      () => read(told),
      () => read(untold),
    );
    const comparison = compareTimings(times);
    if (READS >= 100) console.log(what, comparison);
    if (!comparison.toldApart) return;
    if (attempt === MAX_ATTEMPTS) expect(comparison).toMatchObject({ toldApart: false });
  }
}
