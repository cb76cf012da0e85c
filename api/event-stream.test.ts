import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { endSession, newSession, type Session, sealSession, sessionCookie } from "#server/auth/sessions.ts";
import { apiTokens, revokeToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { listen, liveListenerCount } from "#server/log/live.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { readPerson, savePerson } from "#server/people/people.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { eventStream } from "./event-stream.ts";
import { keyOf, sendRequest } from "./testing/requests.ts";

let reviewer: Viewer;
let other: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
  article = await articleOfLines(other, ["The tide turns at six."]);
});

/** The changes of the stream of an article, as a browser reads them. */
async function open(viewer: Viewer, cookie?: string) {
  const parts = { query: { article: article.id }, ...(cookie ? { headers: { cookie } } : {}) };
  const response = await sendRequest("GET /events", parts, cookie ? undefined : await keyOf(viewer));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader() ?? expect.fail();
  const stream = { text: "", isOver: false, leave: () => reader.cancel(), type: response.headers.get("content-type") };
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) stream.text += part.value;
    stream.isOver = true;
  })();
  await vi.waitFor(async () => {
    await markClaim(other, article, "turns");
    expect(stream.text).toContain("claim.marked");
  }, 10_000);
  return stream;
}

test("a stream sends each change as an event that browsers understand", async () => {
  const stream = await open(reviewer);
  const claim = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(stream.text).toContain(claim.id), 5_000);
  expect(stream.type).toBe("text/event-stream");
  const event = stream.text.split("\n\n").find((block) => block.includes(claim.id)) ?? "";
  const [name, data = ""] = event.split("\n");
  const change = JSON.parse(data.replace("data: ", ""));
  expect(name).toBe("event: change");
  expect(change).toEqual({
    type: "claim.marked",
    articleId: article.id,
    claimId: claim.id,
    actorId: other.id,
  });
  await stream.leave();
});

test("a stream sends nothing of other articles, and no verdicts that are hidden from its viewer", async () => {
  const stream = await open(reviewer);
  const elsewhere = await markClaim(other, await articleOfLines(other, ["Elsewhere at six."]), "at six");
  const here = await markClaim(other, article, "at six");
  await rate(other, here, "true");
  const last = await markClaim(other, article, "The tide");
  await vi.waitFor(() => expect(stream.text).toContain(last.id), 5_000);
  expect(stream.text).not.toContain(elsewhere.id);
  expect(stream.text).not.toContain("verdict.");
  await stream.leave();
});

test("a stream sends when somebody dismissed a clash, which two articles and their affairs list", async () => {
  const stream = await open(reviewer);
  const { id: articleId } = await articleOfLines(other, ["Elsewhere at seven."]);
  const object = { type: "clash" as const, id: newId() };
  await write(async (tx) => recordEvent(tx, { type: "clash.dismissed", actorId: other.id, object, articleId }));
  await vi.waitFor(() => expect(stream.text).toContain("clash.dismissed"), 5_000);
  await stream.leave();
});

test("a stream sends nothing when somebody else's account or session changes", async () => {
  const stream = await open(reviewer);
  const { name, email, role, version } = await readPerson(OPERATOR, other.id);
  await savePerson(OPERATOR, other.id, { name: `${name} Again`, email, role, disabled: false }, version, null);
  for (const quote of ["The tide", "turns", "at six"]) {
    const { id } = await markClaim(other, article, quote);
    await vi.waitFor(() => expect(stream.text).toContain(id), 5_000);
  }
  expect(stream.text).not.toContain("here");
  await stream.leave();
});

test("a stream ends as soon as its viewer loses access", async () => {
  const leaving = await somebody("reviewer");
  const stream = await open(leaving);
  const { name, email, role, version } = await readPerson(OPERATOR, leaving.id);
  await savePerson(OPERATOR, leaving.id, { name, email, role, disabled: true }, version, null);
  await vi.waitFor(() => expect(stream.isOver).toBe(true), 5_000);
});

test("a stream ends as soon as its own session is signed out", async () => {
  const session = () => newSession({ id: reviewer.id, tokenVersion: 1 });
  const [ending, remaining] = [session(), session()];
  const cookieOf = async (one: Session) => `${sessionCookie()}=${await sealSession(one)}`;
  const [ended, other] = [
    await open(reviewer, await cookieOf(ending)),
    await open(reviewer, await cookieOf(remaining)),
  ];
  await endSession(ending);
  await vi.waitFor(() => expect(ended.isOver).toBe(true), 5_000);
  expect(other.isOver).toBe(false);
  await other.leave();
});

test("a stream ends as soon as the role of its viewer changes", async () => {
  const rising = await somebody("reviewer");
  const stream = await open(rising);
  const { name, email, version } = await readPerson(OPERATOR, rising.id);
  await savePerson(OPERATOR, rising.id, { name, email, role: "editor", disabled: false }, version, null);
  await vi.waitFor(() => expect(stream.isOver).toBe(true), 5_000);
});

test("a stream ends as soon as its token is revoked", async () => {
  const stream = await open(reviewer);
  for (const { id } of (await apiTokens(reviewer)).tokens) await revokeToken(reviewer, id);
  await vi.waitFor(() => expect(stream.isOver).toBe(true), 5_000);
});

test("a request for the head of a stream is answered without a subscription", async () => {
  const before = liveListenerCount();
  const head = new Request("http://galley.example/api/v1/events", { method: "HEAD" });
  const response = await eventStream(reviewer, head, "everything");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  expect([response.body, liveListenerCount()]).toEqual([null, before]);
});

test("a person has at most ten streams, and a new one as soon as one of them ends", async () => {
  const key = await keyOf(await somebody("reviewer"));
  const before = liveListenerCount();
  const ask = () => sendRequest("GET /events", { query: { article: article.id } }, key);
  const streams = await Promise.all(Array.from({ length: 10 }, ask));
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
  const refused = await ask();
  expect([refused.status, (await refused.json()).detail]).toEqual([
    429,
    expect.stringMatching(/^You have Galley open too many times/),
  ]);
  await streams.pop()?.body?.cancel();
  await vi.waitFor(async () => {
    const next = await ask();
    expect(next.status).toBe(200);
    streams.push(next);
  }, 10_000);
  expect(liveListenerCount()).toBe(before + 10);
  await Promise.all(streams.map(({ body }) => body?.cancel()));
  expect(liveListenerCount()).toBe(before);
});

test("a stream whose socket has closed has no subscription", async () => {
  const headers = { authorization: `Bearer ${await keyOf(reviewer)}` };
  const before = liveListenerCount();
  const socket = new AbortController();
  const request = new Request("http://galley.example/api/v1/events", { signal: socket.signal, headers });
  await eventStream(reviewer, request, "everything");
  expect(liveListenerCount()).toBe(before + 1);
  socket.abort();
  await eventStream(reviewer, request, "everything");
  expect(liveListenerCount()).toBe(before);
});

test("what decides who may learn of a change is read once for all streams of all people", async () => {
  const claim = await markClaim(other, article, "turns");
  const change = { seq: "1", type: "verdict.submitted", articleId: article.id, claimId: claim.id, actorId: other.id };
  const read = vi.spyOn(db.claim, "findUnique");
  const viewers = [reviewer, { ...reviewer }, await somebody("reviewer"), await somebody("editor"), other];
  const stops = viewers.map((viewer) => listen(viewer, () => {}));
  const received = await Promise.all(viewers.map((viewer) => mayReceive(viewer, change)));
  expect(received).toEqual([false, false, false, true, true]);
  expect(read).toHaveBeenCalledTimes(1);
  for (const stop of stops) stop();
  read.mockRestore();
});

test("of the verdicts on a claim only those of people who have a stream are read", async () => {
  const claim = await markClaim(other, article, "turns");
  const [absent, late] = [await somebody("reviewer"), await somebody("reviewer")];
  for (const person of [reviewer, absent, late]) await rate(person, claim, "true");
  const change = { seq: "1", type: "verdict.submitted", articleId: article.id, claimId: claim.id, actorId: absent.id };
  const read = vi.spyOn(db.claim, "findUnique");
  const stops = [reviewer, other].map((viewer) => listen(viewer, () => {}));
  const received = [
    await mayReceive(reviewer, change),
    await mayReceive(other, change),
    await mayReceive(late, change),
  ];
  expect(received).toEqual([true, false, true]);
  const rows = (await Promise.all(read.mock.results.map(({ value }) => value))) as { verdicts: object[] }[];
  expect(rows.map(({ verdicts }) => verdicts.length)).toEqual([1, 1]);
  for (const stop of stops) stop();
  read.mockRestore();
});
