import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { type LiveChange, listen } from "./live.ts";
import { mayReceive } from "./may-receive.ts";
import { claimToRuleOn, peopleRulingOn } from "./presence.ts";
import { renewLeases, takeStream } from "./streams.ts";

let [first, second, editor, other]: Viewer[] = [];
let claim: { id: string; articleId: string };

const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  [editor, other] = [await somebody("editor"), await somebody("editor")];
});
beforeEach(async () => {
  claim = await markClaim(the(first), await articleOfLines(the(first), ["The tide turns at six."]), "at six");
  await rate(the(first), claim, "true");
  await rate(the(second), claim, "false");
});

const present = async () => (await peopleRulingOn([claim.id])).get(claim.id)?.map(({ id }) => id) ?? [];

test("who has the page of a ruling open is told in the queue to others, until it closes", async () => {
  const release = await takeStream(the(editor).id, claim.id);
  const seenBy = async (viewer: Viewer) =>
    (await readQueue(viewer, { article: claim.articleId })).claims[0]?.present.map(({ id }) => id);
  expect([await seenBy(the(other)), await seenBy(the(editor))]).toEqual([[the(editor).id], []]);
  release?.();
  await vi.waitFor(async () => expect(await present()).toEqual([]), 10_000);
});

test("presence ends with its lease when a process was killed, and is kept while the lease is renewed", async () => {
  const release = await takeStream(the(editor).id, claim.id);
  await db.streamLease.updateMany({ where: { claimId: claim.id }, data: { expiresAt: new Date(0) } });
  expect(await present()).toEqual([]);
  await renewLeases();
  expect(await present()).toEqual([the(editor).id]);
  release?.();
});

test("beginning and ending is announced to editors who are not blind on the claim, and to nobody else", async () => {
  const blind = await somebody("editor");
  await rate(blind, claim, "mixed", { state: "draft" });
  const received: LiveChange[] = [];
  const stop = listen(the(other), (changes) => {
    received.push(...changes.filter(({ type, claimId }) => type === "presence" && claimId === claim.id));
  });
  let release: (() => void) | null = null;
  // The connection that listens may still be opening.
  await vi.waitFor(async () => {
    release?.();
    release = await takeStream(the(editor).id, claim.id);
    await new Promise((done) => setTimeout(done, 200));
    expect(received.at(-1)?.present).toMatchObject([{ id: the(editor).id }]);
  }, 15_000);
  const change = received.at(-1) ?? expect.fail();
  const may = await Promise.all([the(other), the(first), blind].map((viewer) => mayReceive(viewer, { ...change })));
  expect(may).toEqual([true, false, false]);
  (release as (() => void) | null)?.();
  await vi.waitFor(() => expect(received.at(-1)?.present).toEqual([]), 10_000);
  stop();
});

test("only editors who may rule are present, and nobody on a claim that does not exist", async () => {
  const judge = await somebody("editor");
  await rate(judge, claim, "true");
  expect(await claimToRuleOn(the(editor), claim.id)).toBe(claim.id);
  expect(await claimToRuleOn(judge, claim.id)).toBeNull();
  await expect(claimToRuleOn(the(first), claim.id)).rejects.toThrow("Only editors");
});
