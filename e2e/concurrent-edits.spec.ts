import { type APIRequestContext, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { createPeople, runProgram, tokenHeaders } from "./support/run-program.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const [PEOPLE, EDITS, CLAIMS] = [20, 50, 5];

let newsroom: Newsroom;
test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

type Edit = { claim: string; statement: string; base: number; status: number; version: number; current: string };

/** Fifty edits by one person of the claims in turn, each based on the version that they saw last. */
async function editAll(request: APIRequestContext, who: number, claims: string[], articleId: string): Promise<Edit[]> {
  const seen = new Map(claims.map((claim) => [claim, 1]));
  const edits: Edit[] = [];
  for (let number = 0; number < EDITS; number += 1) {
    const claim = claims[(who + number) % claims.length] ?? "";
    const base = seen.get(claim) ?? 1;
    const statement = `Edit ${number} of person ${who}.`;
    const headers = { "if-match": `"${base}"` };
    const response = await request.put(`/api/v1/claims/${claim}`, { data: { articleId, statement }, headers });
    const body = await response.json();
    const { version, statement: current } = response.status() === 412 ? body.current : body;
    edits.push({ claim, statement, base, status: response.status(), version, current });
    seen.set(claim, version);
  }
  return edits;
}

type Change = { type: string; after: { statement: string; version: number } };

/** The whole history of a claim, oldest first. */
async function historyOf(request: APIRequestContext, claim: string): Promise<Change[]> {
  const events: Change[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const response = await request.get(`/api/v1/claims/${claim}/history${after && `?after=${after}`}`);
    const page: { events: Change[]; nextCursor?: string } = await response.json();
    events.push(...page.events);
    after = page.nextCursor;
  }
  return events.reverse();
}

test("twenty people make fifty edits each of five claims, and no edit is lost, stored twice or overwritten", async ({
  playwright,
}) => {
  test.setTimeout(180_000);
  const roles = Array.from({ length: PEOPLE }, () => "editor");
  const programs = await Promise.all(
    (await createPeople(newsroom, roles)).map((person) =>
      playwright.request.newContext({ baseURL: newsroom.url, extraHTTPHeaders: tokenHeaders(person) }),
    ),
  );
  const [first] = programs;
  if (!first) throw new Error("There are no people.");
  const text = "The harbour has nine piers and four cranes, and one bridge.";
  const article = await (await first.post("/api/v1/articles", { data: { text } })).json();
  const claims = Array.from({ length: CLAIMS }, () => newId());
  for (const [nth, claim] of claims.entries()) {
    const data = { articleId: article.id, passage: { start: nth * 8, end: nth * 8 + 7 } };
    expect((await first.put(`/api/v1/claims/${claim}`, { data })).status()).toBe(201);
  }

  const edits = (await Promise.all(programs.map((program, who) => editAll(program, who, claims, article.id)))).flat();

  expect(edits.length).toBe(PEOPLE * EDITS);
  const accepted = edits.filter(({ status }) => status === 200);
  const conflicts = edits.filter(({ status }) => status === 412);
  expect(accepted.length + conflicts.length).toBe(edits.length);
  for (const { version, base, current, statement } of accepted)
    expect([version, current]).toEqual([base + 1, statement]);
  // Each conflict is a real one, and returns the current statement, which is an accepted edit.
  const statements = new Set(accepted.map(({ statement }) => statement));
  for (const { version, base, current } of conflicts)
    expect([version > base, statements.has(current)]).toEqual([true, true]);
  for (const claim of claims) {
    const events = await historyOf(first, claim);
    const inOrder = accepted.filter((edit) => edit.claim === claim).sort((one, other) => one.version - other.version);
    const changes = events.slice(1);
    expect(changes.map(({ type }) => type)).toEqual(inOrder.map(() => "claim.changed"));
    expect(changes.map(({ after }) => [after.version, after.statement])).toEqual(
      inOrder.map(({ statement }, nth) => [nth + 2, statement]),
    );
    expect(await (await first.get(`/api/v1/claims/${claim}`)).json()).toMatchObject({ version: inOrder.length + 1 });
  }
  test
    .info()
    .annotations.push({ type: "figure", description: `${accepted.length} accepted, ${conflicts.length} conflicts` });
  expect(await runProgram(newsroom, "../../cli/main.ts", ["audit", "verify"])).toMatch(
    /^The log is intact: \d+ events\./,
  );
});
