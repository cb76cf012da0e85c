import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import type { RouteKey } from "./routes.ts";
import { keyOf, sendRequest, type TestRequest } from "./testing/requests.ts";

let keys: { reviewer: string; editor: string };
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  const [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
  keys = { reviewer: await keyOf(reviewer), editor: await keyOf(editor) };
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
  claim = await markClaim(reviewer, article, "at six");
});
beforeEach(async () => {
  claim = await (await send("PUT /claims/:claimId", { claimId: newId() }, { passage: { start: 0, end: 8 } })).json();
});

const bodies = (route: RouteKey, more: object) =>
  route === "PUT /claims/:claimId" ? { articleId: article.id, ...more } : more;
const send = (
  route: RouteKey,
  params: TestRequest["params"] = {},
  more: object = {},
  ifMatch?: TestRequest["ifMatch"],
  key = keys.reviewer,
) => sendRequest(route, { params, body: bodies(route, more), ...(ifMatch === undefined ? {} : { ifMatch }) }, key);

const DRAFT = { rating: "true", rationale: "As the gauge shows.", evidence: [] };
const RULING = { rating: "true", summary: "It turns at six.", reason: "The article appears today." };

/** Resources that can be created, read and changed, with who does it and how. */
const things = [
  [
    "PUT /claims/:claimId",
    "GET /claims/:claimId",
    "reviewer",
    { passage: { start: 0, end: 8 } },
    { statement: "It turns." },
  ],
  ["PUT /claims/:claimId/verdict", "GET /claims/:claimId/verdict", "reviewer", DRAFT, { ...DRAFT, rating: "false" }],
  ["PUT /claims/:claimId/ruling", null, "editor", RULING, { ...RULING, rating: "false", reason: "It was wrong." }],
] as const;

describe.each(things)("%s", (put, get, who, first, changed) => {
  const params = () => ({ claimId: put === "PUT /claims/:claimId" ? newId() : claim.id });
  const tagOf = (response: Response) => response.headers.get("etag");

  test("answers 201 once, and the ETag of each version", async () => {
    const [to, key] = [params(), keys[who]];
    const answers = [];
    for (const [body, ifMatch] of [[first], [first], [changed, 1], [changed, 1], [changed]] as const)
      answers.push(await send(put, to, body, ifMatch, key));
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 200, 200]);
    expect(answers.map(tagOf)).toEqual(['"1"', '"1"', '"2"', '"2"', '"2"']);
    if (!get) return;
    const read = await sendRequest(get, { params: to }, key);
    expect([tagOf(read), await read.json()]).toEqual(['"2"', await answers.at(-1)?.json()]);
  });

  test("needs If-Match to change what is stored", async () => {
    const to = params();
    await send(put, to, first, undefined, keys[who]);
    const refused = await send(put, to, changed, undefined, keys[who]);
    expect([refused.status, await refused.json()]).toEqual([
      428,
      expect.objectContaining({ title: "Precondition required", detail: expect.stringMatching(/send If-Match/) }),
    ]);
  });

  test("answers a stale If-Match with the current value, as GET does", async () => {
    const to = params();
    const made = await send(put, to, first, undefined, keys[who]);
    const refused = await send(put, to, changed, 7, keys[who]);
    const current = get ? await (await sendRequest(get, { params: to }, keys[who])).json() : await made.json();
    expect([refused.status, await refused.json()]).toEqual([412, expect.objectContaining({ current })]);
  });

  test("takes the weak ETag that a proxy makes of it", async () => {
    const to = params();
    await send(put, to, first, undefined, keys[who]);
    expect((await send(put, to, changed, 'W/"1"', keys[who])).status).toBe(200);
  });
});

test("a claim is withdrawn with the ETag that was read, and a repeated request changes nothing", async () => {
  const withdraw = (ifMatch?: number) =>
    sendRequest(
      "DELETE /claims/:claimId",
      { params: { claimId: claim.id }, ...(ifMatch ? { ifMatch } : {}) },
      keys.reviewer,
    );
  const answers = [await withdraw(), await withdraw(5), await withdraw(1), await withdraw(1), await withdraw()];
  expect(answers.map(({ status }) => status)).toEqual([428, 412, 200, 200, 200]);
  expect(await answers[1]?.json()).toMatchObject({ current: { id: claim.id, version: 1, withdrawnAt: null } });
  expect(await answers[4]?.json()).toMatchObject({ version: 2, withdrawnAt: expect.any(String) });
});

test("twenty equal requests at the same moment all succeed, and one of them creates the claim", async () => {
  const claimId = newId();
  const sent = Array.from({ length: 20 }, () =>
    send("PUT /claims/:claimId", { claimId }, { passage: { start: 0, end: 8 } }),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
});
