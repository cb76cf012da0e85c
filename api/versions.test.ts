import iconv from "iconv-lite";
import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { DOUBTFUL_CZECH } from "#ingest/testing/sentences.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import type { RouteKey } from "./routes.ts";
import { keyOf, sendRequest } from "./testing/requests.ts";

const LINES = ["The bridge opened in 1932.", "It carries 160,000 vehicles a day.", "Dogs pay nothing."];
const HTML = "<h1>Corrected</h1><p>The bridge opened in 1934.</p><p>It carries 160,000 vehicles a day.</p>";

let reviewer: Viewer;
let key: string;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claims: Claim[];

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  key = await keyOf(reviewer);
});
beforeEach(async () => {
  article = await articleOfLines(reviewer, LINES);
  claims = [];
  for (const quote of ["opened in 1932", "160,000 vehicles", "Dogs pay nothing"])
    claims.push(await markClaim(reviewer, article, quote));
});

const send = (
  route: RouteKey,
  body?: object,
  more: { params?: Record<string, string>; query?: Record<string, string> } = {},
) => sendRequest(route, { ...more, params: { articleId: article.id, ...more.params }, ...(body ? { body } : {}) }, key);
const bring = (body: object) => send("POST /articles/:articleId/versions", body);

describe("storing a new version", () => {
  test("answers its number and the anchor of each claim", async () => {
    const response = await bring({ html: HTML, note: "The year was wrong." });
    expect(response.status).toBe(201);
    const { version, anchors } = await response.json();
    expect(version).toBe(2);
    expect(anchors).toEqual([
      { claimId: claims[0]?.id, state: "changed", passage: { start: 22, end: 36 }, exact: "opened in 1934" },
      {
        ...{ claimId: claims[1]?.id, state: "moved", shifted: true },
        ...{ passage: { start: 50, end: 66 }, exact: "160,000 vehicles" },
      },
      { claimId: claims[2]?.id, state: "lost", passage: null, exact: null },
    ]);
  });

  test("asks for the encoding of a file where it is not clear", async () => {
    const file = { name: "text.txt", base64: iconv.encode(DOUBTFUL_CZECH, "iso-8859-2").toString("base64") };
    const response = await bring({ file });
    expect([response.status, (await response.json()).detail]).toEqual([422, expect.stringContaining("iso-8859-2")]);
    const preview = await (await send("POST /articles/:articleId/versions/preview", { file })).json();
    expect(preview.guess).toMatchObject({ isDoubtful: true });
    expect((await bring({ file, encoding: "iso-8859-2" })).status).toBe(201);
  });

  test("is refused with the current version when the text is the same, and when another version came first", async () => {
    expect((await bring({ html: HTML, base: 1 })).status).toBe(201);
    const same = await bring({ html: HTML, base: 1 });
    expect([same.status, (await same.json()).existing]).toEqual([409, expect.objectContaining({ version: 2 })]);
    const late = await bring({ text: "The bridge opened in 1933.", base: 1 });
    const { detail, current } = await late.json();
    expect([late.status, detail]).toEqual([
      412,
      "Version 2 is now the current one. Compare with it before you continue.",
    ]);
    expect(current).toMatchObject({ number: 2, method: "api", importedBy: { id: reviewer.id } });
  });

  test("closes the correction requests it carries", async () => {
    const params = { requestId: newId() };
    const request = { claimId: claims[0]?.id, request: "It opened in 1934." };
    expect((await send("PUT /correction-requests/:requestId", request, { params })).status).toBe(201);
    expect((await bring({ html: HTML, carries: [params.requestId] })).status).toBe(201);
    const { requests } = await (await send("GET /articles/:articleId/correction-requests")).json();
    expect(requests).toEqual([expect.objectContaining({ id: params.requestId, state: "made", madeInVersion: 2 })]);
  });

  test("refuses a request that brings no text or several", async () => {
    for (const body of [{}, { text: "One.", html: "<p>Two.</p>" }, { text: "One.", title: "No" }])
      expect((await bring(body)).status).toBe(422);
  });
});

test("a preview shows the text and what becomes of each claim, and stores nothing", async () => {
  const response = await send("POST /articles/:articleId/versions/preview", { html: HTML });
  const { text, base, sameAs, anchors, document } = await response.json();
  expect([text.split("\n\n")[0], base, sameAs, document.type]).toEqual(["Corrected", 1, null, "doc"]);
  expect(anchors.map(({ state }: { state: string }) => state)).toEqual(["changed", "moved", "lost"]);
  const { versions } = await (await send("GET /articles/:articleId/versions")).json();
  expect(versions).toHaveLength(1);
});

test("versions are compared, and an old one shows its claims as they stood", async () => {
  await bring({ html: HTML });
  const comparison = await (
    await send("GET /articles/:articleId/comparison", undefined, { query: { from: "1", to: "2" } })
  ).json();
  expect([comparison.from.number, comparison.to.number, comparison.claims.length]).toEqual([1, 2, 3]);
  const params = { number: "1" };
  const old = await (await send("GET /articles/:articleId/versions/:number/claims", undefined, { params })).json();
  expect(old.claims.map(({ anchor }: Claim) => anchor)).toEqual(claims.map(({ anchor }) => anchor));
  const none = await send("GET /articles/:articleId/comparison", undefined, { query: { to: "7" } });
  expect([none.status, (await none.json()).detail]).toEqual([
    404,
    "There is no such version, or you do not have access to it.",
  ]);
});
