import { type IncomingMessage, request } from "node:http";
import { urlToHttpOptions } from "node:url";
import { type APIRequest, type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { ADMIN, createSession, PASSWORD, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const V1 = "/api/v1";
let newsroom: Newsroom;
let editor: APIRequestContext;
let reviewer: APIRequestContext;
let token: string;

test.beforeAll(async ({ playwright }) => {
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  const admin = await createSession(playwright.request, newsroom, ADMIN.email);
  editor = await withToken(playwright.request, admin);
  const email = await join(admin, "reviewer");
  reviewer = await withToken(playwright.request, await createSession(playwright.request, newsroom, email));
});
test.afterAll(() => newsroom.close());

/** A request context with a new token of the person who is signed in. */
async function withToken(request: APIRequest, session: APIRequestContext): Promise<APIRequestContext> {
  const response = await session.put(`${V1}/tokens/${newId()}`, { data: { name: "Archive" } });
  token = (await response.json()).token;
  return request.newContext({ baseURL: newsroom.url, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
}

async function join(admin: APIRequestContext, role: string): Promise<string> {
  const [id, email] = [newId(), `${role}@newsroom.example`];
  await admin.put(`${V1}/people/${id}`, { data: { name: "Lena Brandt", email, role } });
  const { path } = await (await admin.post(`${V1}/people/${id}/links`)).json();
  const secret = path.replace("/access/", "");
  expect((await admin.post(`${V1}/access`, { data: { secret, password: PASSWORD } })).status()).toBe(200);
  return email;
}

/** Send a request without normalising its path, as other clients do. */
function sendRaw(method: string, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const clientRequest = request({ ...urlToHttpOptions(new URL(newsroom.url)), method, path, headers }, (response) => {
      response.resume();
      resolve(response);
    });
    clientRequest.once("error", reject).end();
  });
}

async function claimIn(text: string): Promise<{ claim: string; articleId: string }> {
  const { id } = await (await reviewer.post(`${V1}/articles`, { data: { text, allowDuplicate: true } })).json();
  const claim = `${V1}/claims/${newId()}`;
  const response = await reviewer.put(claim, { data: { articleId: id, passage: { start: 0, end: 16 } } });
  expect([response.status(), response.headers().etag]).toEqual([201, '"1"']);
  return { claim, articleId: id };
}

test("responses to reads are compressed, responses to writes are not", async () => {
  const { claim, articleId } = await claimIn("The bridge opens at noon.");
  for (const address of [claim, `${V1}/articles/${articleId}/claims`])
    expect((await reviewer.get(address)).headers()["content-encoding"]).toBe("gzip");
  const changed = await reviewer.put(claim, { data: { articleId, tags: ["bridges"] }, headers: { "if-match": '"1"' } });
  expect([changed.status(), changed.headers()["content-encoding"]]).toEqual([200, undefined]);
});

test("files of the app are compressed and cached, and no other files are served", async () => {
  const page = await (await reviewer.get("/sign-in")).text();
  const [script] = /\/_next\/static\/[\w/-]+\.js/.exec(page) ?? [];
  const file = await reviewer.get(script ?? "");
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({
    "content-encoding": "br",
    "cache-control": expect.stringContaining("immutable"),
    "content-type": expect.stringContaining("javascript"),
    "x-content-type-options": "nosniff",
  });
  const plain = await reviewer.get(script ?? "", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(await plain.text()).toBe(await file.text());
  for (const path of ["../BUILD_ID", "%2e%2e/BUILD_ID", "..%2fBUILD_ID", "chunks/nothing.js", "chunks"]) {
    const { statusCode, headers } = await sendRaw("GET", `/_next/static/${path}`);
    // Any other address redirects to the sign-in page.
    expect([307, 404], path).toContain(statusCode);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  for (const range of ["bytes=5-2", "bytes=-5", "bytes=x"])
    expect((await sendRaw("GET", script ?? "", { range })).statusCode, range).toBe(200);
  expect((await sendRaw("POST", script ?? "")).statusCode).toBe(405);
  expect((await sendRaw("TRACE", "/sign-in")).statusCode).toBe(405);
});

test("a program imports an article, checks a claim and exports the report", async () => {
  const { claim, articleId } = await claimIn("The bridge opens at noon.\n\nIt was built in 1932.");
  const data = { rating: "false", rationale: "The notice says one.", state: "submitted", evidence: [] };
  expect((await reviewer.put(`${claim}/verdict`, { data })).status()).toBe(201);
  expect((await reviewer.put(`${claim}/verdict`, { data })).status()).toBe(200);
  const ruling = { rating: "false", summary: "It opens at one.", reason: "The notice decides." };
  expect((await reviewer.put(`${claim}/ruling`, { data: ruling })).status()).toBe(403);
  expect((await editor.put(`${claim}/ruling`, { data: ruling })).status()).toBe(201);
  const { events } = await (await editor.get(`${claim}/history`)).json();
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    "ruling.given",
    "verdict.submitted",
    "claim.marked",
  ]);
  for (const [format, type] of [
    ["json", "application/json"],
    ["csv", "text/csv"],
    ["html", "text/html"],
  ]) {
    const file = await editor.get(`${V1}/articles/${articleId}/export?format=${format}`);
    expect([file.status(), file.headers()["content-type"], await file.text()]).toEqual([
      ...[200, expect.stringContaining(type ?? ""), expect.stringContaining("It opens at one.")],
    ]);
  }
});

test("two programs that change a claim at the same time do not overwrite each other", async () => {
  const { claim, articleId } = await claimIn("The bridge opens at noon.");
  const change = (program: APIRequestContext, statement: string) =>
    program.put(claim, { data: { articleId, statement }, headers: { "if-match": '"1"' } });
  const responses = await Promise.all([change(reviewer, "It opens at one."), change(editor, "It opens at two.")]);
  expect(responses.map((response) => response.status()).sort()).toEqual([200, 412]);
  const [success, conflict] = responses.sort((a, b) => a.status() - b.status()) as [APIResponse, APIResponse];
  const { statement, version } = await success.json();
  expect(await conflict.json()).toMatchObject({ title: "Changed in the meantime", current: { statement, version } });
});

test("a program receives changes live", async () => {
  const { claim, articleId } = await claimIn("The bridge opens at noon.");
  const headers = { authorization: `Bearer ${token}` };
  const stream = await fetch(`${newsroom.url}${V1}/events?article=${articleId}`, { headers });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = "";
  await expect(async () => {
    const statement = `It opens at ${newId()}.`;
    const { version } = await (await editor.get(claim)).json();
    await editor.put(claim, { data: { articleId, statement }, headers: { "if-match": `"${version}"` } });
    received += (await reader?.read())?.value ?? "";
    expect(received).toContain('"type":"claim.changed"');
  }).toPass();
  await reader?.cancel();
});

test.describe("a bad request is refused with a message", () => {
  const refusal = async (response: APIResponse) => {
    const { detail } = await response.json();
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
    expect(detail).toMatch(/^[A-Z].*\.$/);
    return response.status();
  };

  test("an address that does not exist or cannot be decoded", async () => {
    for (const path of [
      "/verdicts",
      "/nothing/at/all",
      "/claims/abc",
      "/claims/..%2F..%2Fme",
      "/articles/1/versions/1",
    ])
      expect([path, await refusal(await editor.get(V1 + path))]).toEqual([path, 404]);
    for (const path of ["/claims/%00", "/claims/%ff", "/claims/%E0%A4%A"])
      expect([path, await refusal(await editor.get(V1 + path))]).toEqual([path, 400]);
  });

  test("a body that is too large, nested too deeply or of another type", async () => {
    const put = (data: string, type = "application/json") =>
      editor.put(`${V1}/me`, { data: Buffer.from(data), headers: { "content-type": type } });
    expect(await refusal(await put(JSON.stringify({ name: "x".repeat(2_000_000) })))).toBe(413);
    expect(await refusal(await put(`{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`))).toBe(400);
    expect(await refusal(await put('{"name":"Ada"}', "text/plain"))).toBe(415);
  });

  test("an article of 30 MB", async () => {
    const data = { text: "The bridge opens at noon. ".repeat(1_200_000) };
    expect(await refusal(await editor.post(`${V1}/articles`, { data }))).toBe(413);
  });

  test("a request without a valid token", async ({ playwright }) => {
    const visitor = await playwright.request.newContext({ baseURL: newsroom.url });
    expect(await refusal(await visitor.get(`${V1}/me`))).toBe(401);
    expect(await refusal(await visitor.get(`${V1}/me`, { headers: { authorization: "Bearer galley_x" } }))).toBe(401);
  });
});
