import { beforeAll, expect, test, vi } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim, saveClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { recordEvent } from "./events.ts";
import { type LiveChange, listen, mayHear, RESUMED } from "./live.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});

/** What is told from now on, once the connection stands. */
async function listening(): Promise<{ told: LiveChange[]; stop: () => void }> {
  const told: LiveChange[] = [];
  const stop = listen(reviewer, (change) => told.push(change));
  const isHeard = async () => {
    await markClaim(editor, article, "turns");
    expect(told.map(({ type }) => type)).toContain("claim.marked");
  };
  await vi.waitFor(isHeard, 10_000);
  return { told, stop };
}

const toldOf = (told: LiveChange[], claimId: string) => told.filter((change) => change.claimId === claimId);

test("every change is told once, when it is stored, with nothing of what it says", async () => {
  const { told, stop } = await listening();
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(toldOf(told, id).length).toBe(1), 10_000);
  const seq = expect.stringMatching(/^\d+$/);
  expect(toldOf(told, id)).toEqual([
    { seq, type: "claim.marked", articleId: article.id, claimId: id, actorId: other.id },
  ]);
  stop();
});

test("who has left is told nothing more", async () => {
  const [left, there] = [await listening(), await listening()];
  left.stop();
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(toldOf(there.told, id).length).toBe(1), 10_000);
  expect(toldOf(left.told, id)).toEqual([]);
  there.stop();
});

test("a change that is not stored is not told", async () => {
  const { told, stop } = await listening();
  const failing = write(async (tx) => {
    recordEvent(tx, { type: "claim.changed", actorId: other.id, object: { type: "claim", id: article.id } });
    throw new Error("The light went out.");
  });
  await expect(failing).rejects.toThrow("The light went out");
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(toldOf(told, id).length).toBe(1), 10_000);
  expect(told.map(({ type }) => type)).not.toContain("claim.changed");
  stop();
});

test("after the connection was lost browsers are told to read again, and changes arrive as before", async () => {
  const { told, stop } = await listening();
  const before = told.filter(({ type }) => type === "resumed").length;
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'galley live' AND datname = current_database()`;
  await vi.waitFor(() => expect(told.filter(({ type }) => type === "resumed").length).toBe(before + 1), 15_000);
  expect(told.findLast(({ type }) => type === "resumed")).toEqual(RESUMED);
  const { id } = await markClaim(other, article, "at six");
  await vi.waitFor(() => expect(toldOf(told, id).length).toBe(1), 10_000);
  stop();
}, 40_000);

test("of verdicts people hear of their own, and of others' submitted ones after the blind phase", async () => {
  const claim = await markClaim(reviewer, article, "at six");
  const heard = async (type: string, viewer: Viewer, actorId = reviewer.id) =>
    mayHear(viewer, { seq: "1", type, articleId: article.id, claimId: claim.id, actorId });
  const heardBy = (type: string) => Promise.all([reviewer, other, editor].map((viewer) => heard(type, viewer)));
  await rate(reviewer, claim, "true");
  expect(await heardBy("verdict.drafted")).toEqual([true, false, false]);
  expect(await heardBy("verdict.submitted")).toEqual([true, false, true]);
  await rate(other, claim, "false");
  expect(await heardBy("verdict.submitted")).toEqual([true, true, true]);
  expect(await heardBy("verdict.drafted")).toEqual([true, false, false]);
});

test("nobody hears of sources, people, passwords and tokens of others", async () => {
  const claimId = (await markClaim(reviewer, article, "at six")).id;
  for (const type of ["source.added", "person.changed", "password.changed", "token.created", "sessions.ended"])
    expect(await mayHear(editor, { seq: "1", type, articleId: null, claimId, actorId: other.id })).toBe(false);
});

test("readers may not listen, and who looks at a claim that is told of may read it", async () => {
  const reader = await somebody("reader");
  expect(() => listen(reader, () => undefined)).toThrow(ForbiddenError);
  const claim = await markClaim(reviewer, article, "at six");
  await saveClaim(reviewer, claim.id, { articleId: article.id, statement: "It turns." }, 1);
  expect((await readClaim(other, claim.id)).statement).toBe("It turns.");
});
