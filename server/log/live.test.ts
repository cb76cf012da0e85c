import { beforeAll, expect, test, vi } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim, saveClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { readQuotations } from "#server/quotations/read-article.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { someClash } from "#server/testing/clashes.ts";
import { somebody } from "#server/testing/people.ts";
import { recordEvent } from "./events.ts";
import { type LiveChange, listen, RESUMED } from "./live.ts";
import { mayReceive } from "./may-receive.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});

/** Collects the changes from now on. Resolves once the connection to PostgreSQL is open. */
async function listening(): Promise<{ received: LiveChange[]; stop: () => void }> {
  const received: LiveChange[] = [];
  const stop = listen(reviewer, (changes) => received.push(...changes));
  const receivesChange = async () => {
    await markClaim(editor, article, "turns");
    expect(received.map(({ type }) => type)).toContain("claim.marked");
  };
  await vi.waitFor(receivesChange, 10_000);
  return { received, stop };
}

const changesOf = (received: LiveChange[], claimId: string) => received.filter((change) => change.claimId === claimId);

test("every stored change is sent once, without its content", async () => {
  const { received, stop } = await listening();
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(changesOf(received, id).length).toBe(1), 10_000);
  const seq = expect.stringMatching(/^\d+$/);
  expect(changesOf(received, id)).toEqual([
    { seq, type: "claim.marked", articleId: article.id, claimId: id, actorId: other.id },
  ]);
  stop();
});

test("what jobs find in an article is told to its readers", async () => {
  const { received, stop } = await listening();
  const told = (type: string, articleId: string) =>
    expect.objectContaining({ type, articleId, claimId: null, actorId: null });
  const [one, other] = (await someClash(editor)).sides;
  await readQuotations(article.id);
  await vi.waitFor(() => {
    expect(received).toContainEqual(told("clash.found", expect.toBeOneOf([one.article.id, other.article.id])));
    expect(received).toContainEqual(told("quotation.found", article.id));
  }, 10_000);
  const findings = received.filter(({ type }) => type.endsWith(".found"));
  for (const change of findings) expect(await mayReceive(reviewer, change)).toBe(true);
  stop();
});

test("a listener that has left receives nothing", async () => {
  const [left, present] = [await listening(), await listening()];
  left.stop();
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(changesOf(present.received, id).length).toBe(1), 10_000);
  expect(changesOf(left.received, id)).toEqual([]);
  present.stop();
});

test("changes that arrive while others are sent are sent together, so that requests are not held up", async () => {
  const { received, stop } = await listening();
  let times = 0;
  const stopSlow = listen(reviewer, () => {
    times += 1;
    const end = performance.now() + 50;
    while (performance.now() < end);
  });
  const claims = await Promise.all(Array.from({ length: 8 }, () => markClaim(other, article, "at six")));
  const isReceived = ({ id }: { id: string }) => changesOf(received, id).length === 1;
  await vi.waitFor(() => expect(claims.every(isReceived)).toBe(true), 10_000);
  expect(times).toBeLessThanOrEqual(4);
  stopSlow();
  stop();
});

test("a change that is not stored is not sent", async () => {
  const { received, stop } = await listening();
  const failing = write(async (tx) => {
    recordEvent(tx, { type: "claim.changed", actorId: other.id, object: { type: "claim", id: article.id } });
    throw new Error("The change failed.");
  });
  await expect(failing).rejects.toThrow("The change failed");
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(changesOf(received, id).length).toBe(1), 10_000);
  expect(received.map(({ type }) => type)).not.toContain("claim.changed");
  stop();
});

test("after a lost connection browsers read everything again, and changes arrive as before", async () => {
  const { received, stop } = await listening();
  const before = received.filter(({ type }) => type === "resumed").length;
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'galley live' AND datname = current_database()`;
  await vi.waitFor(() => expect(received.filter(({ type }) => type === "resumed").length).toBe(before + 1), 15_000);
  expect(received.findLast(({ type }) => type === "resumed")).toEqual(RESUMED);
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(changesOf(received, id).length).toBe(1), 10_000);
  stop();
}, 40_000);

test("people learn of their own verdicts, and after the blind phase of others' submitted ones", async () => {
  const claim = await markClaim(reviewer, article, "at six");
  const receives = async (type: string, viewer: Viewer, actorId = reviewer.id) =>
    mayReceive(viewer, { seq: "1", type, articleId: article.id, claimId: claim.id, actorId });
  const receivedBy = (type: string) => Promise.all([reviewer, other, editor].map((viewer) => receives(type, viewer)));
  await rate(reviewer, claim, "true");
  expect(await receivedBy("verdict.drafted")).toEqual([true, false, false]);
  expect(await receivedBy("verdict.submitted")).toEqual([true, false, true]);
  await rate(other, claim, "false");
  expect(await receivedBy("verdict.submitted")).toEqual([true, true, true]);
  expect(await receivedBy("verdict.drafted")).toEqual([true, false, false]);
});

test("nobody learns of sources, people, passwords and tokens of others", async () => {
  const claimId = (await markClaim(reviewer, article, "at six")).id;
  for (const type of ["source.added", "person.changed", "password.changed", "token.created", "sessions.ended"])
    expect(await mayReceive(editor, { seq: "1", type, articleId: null, claimId, actorId: other.id })).toBe(false);
});

test("readers may not listen, and reviewers can read a claim that changed", async () => {
  const reader = await somebody("reader");
  expect(() => listen(reader, () => undefined)).toThrow(ForbiddenError);
  const claim = await markClaim(reviewer, article, "at six");
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns." }, 1);
  expect((await readClaim(other, claim.id)).statement).toBe("It turns.");
});
