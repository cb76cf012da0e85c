import { type APIRequestContext, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { headersOf, peopleWithKeys, printedBy } from "./support/beside.ts";
import { type Newsroom, openNewsroom } from "./support/own-newsroom.ts";

const [PEOPLE, EDITS, CLAIMS] = [20, 50, 5];

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

type Edit = { claim: string; statement: string; from: number; status: number; version: number; shown: string };

/** Fifty edits of one person, now of this claim and now of that, each from the version they saw last. */
async function editAll(request: APIRequestContext, who: number, claims: string[], articleId: string): Promise<Edit[]> {
  const seen = new Map(claims.map((claim) => [claim, 1]));
  const edits: Edit[] = [];
  for (let nth = 0; nth < EDITS; nth += 1) {
    const claim = claims[(who + nth) % claims.length] ?? "";
    const from = seen.get(claim) ?? 1;
    const statement = `Edit ${nth} of person ${who}.`;
    const headers = { "if-match": `"${from}"` };
    const answer = await request.put(`/api/v1/claims/${claim}`, { data: { articleId, statement }, headers });
    const body = await answer.json();
    const { version, statement: shown } = answer.status() === 412 ? body.current : body;
    edits.push({ claim, statement, from, status: answer.status(), version, shown });
    seen.set(claim, version);
  }
  return edits;
}

test("twenty people make fifty edits each of five claims, and none is lost, doubled, or overwritten unseen", async ({
  playwright,
}) => {
  test.setTimeout(180_000);
  const roles = Array.from({ length: PEOPLE }, () => "editor");
  const programs = await Promise.all(
    (await peopleWithKeys(newsroom, roles)).map((person) =>
      playwright.request.newContext({ baseURL: newsroom.url, extraHTTPHeaders: headersOf(person) }),
    ),
  );
  const [first] = programs;
  if (!first) throw new Error("Nobody came.");
  const text = "The harbour has nine piers and four cranes, and one bridge.";
  const article = await (await first.post("/api/v1/articles", { data: { text } })).json();
  const claims = Array.from({ length: CLAIMS }, () => newId());
  for (const [nth, claim] of claims.entries()) {
    const data = { articleId: article.id, passage: { start: nth * 8, end: nth * 8 + 7 } };
    expect((await first.put(`/api/v1/claims/${claim}`, { data })).status()).toBe(201);
  }

  const edits = (await Promise.all(programs.map((program, who) => editAll(program, who, claims, article.id)))).flat();

  expect(edits.length).toBe(PEOPLE * EDITS);
  const made = edits.filter(({ status }) => status === 200);
  const refused = edits.filter(({ status }) => status === 412);
  expect(made.length + refused.length).toBe(edits.length);
  for (const { version, from, shown, statement } of made) expect([version, shown]).toEqual([from + 1, statement]);
  // Each conflict is a true one, and shows what stood there instead: something that someone else wrote.
  const written = new Set(made.map(({ statement }) => statement));
  for (const { version, from, shown } of refused) expect([version > from, written.has(shown)]).toEqual([true, true]);
  for (const claim of claims) {
    const { events } = await (await first.get(`/api/v1/claims/${claim}/history`)).json();
    const inOrder = made.filter((edit) => edit.claim === claim).sort((one, other) => one.version - other.version);
    const changes = (events as { type: string; after: { statement: string; version: number } }[]).slice(1);
    expect(changes.map(({ type }) => type)).toEqual(inOrder.map(() => "claim.changed"));
    expect(changes.map(({ after }) => [after.version, after.statement])).toEqual(
      inOrder.map(({ statement }, nth) => [nth + 2, statement]),
    );
    expect(await (await first.get(`/api/v1/claims/${claim}`)).json()).toMatchObject({ version: inOrder.length + 1 });
  }
  test.info().annotations.push({ type: "figure", description: `${made.length} made, ${refused.length} conflicts` });
  expect(await printedBy(newsroom, "../cli/main.ts", ["audit", "verify"])).toMatch(/^The log is whole: \d+ events\./);
});
