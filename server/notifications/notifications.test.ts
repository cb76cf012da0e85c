import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { type LiveChange, listen, mayHear } from "#server/log/live.ts";
import { somebody } from "#server/testing/people.ts";
import { markRead, markReadUpTo, notifications } from "./notifications.ts";
import { notify } from "./notify.ts";

let reviewer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

const tell = (person: Viewer, more: object = {}) =>
  write((tx) => notify(tx, [{ type: "became-stale", personId: person.id, actorId: null, ...more }]));

test("notifications are read one by one, or all up to one; the rest stays unread", async () => {
  for (let told = 0; told < 3; told += 1) await tell(reviewer);
  const { notifications: list, unread } = await notifications(reviewer, {});
  expect([list.length, unread]).toEqual([3, 3]);
  const [newest, middle] = list;
  expect((await markRead(reviewer, newest?.id ?? "", true)).readAt).not.toBeNull();
  expect((await markRead(reviewer, newest?.id ?? "", false)).readAt).toBeNull();
  expect(await markReadUpTo(reviewer, middle?.id ?? "")).toEqual({ unread: 1 });
  const { notifications: left } = await notifications(reviewer, { unread: "1" });
  expect(left.map(({ id }) => id)).toEqual([newest?.id]);
});

test("nobody reads another's notifications, nor marks them", async () => {
  await tell(other);
  const [mine] = (await notifications(other, {})).notifications;
  await expect(markRead(reviewer, mine?.id ?? "", true)).rejects.toThrow(NotFoundError);
  await expect(markReadUpTo(reviewer, mine?.id ?? "")).rejects.toThrow(NotFoundError);
  await expect(markRead(reviewer, newId(), true)).rejects.toThrow(NotFoundError);
  expect((await notifications(reviewer, {})).notifications.map(({ id }) => id)).not.toContain(mine?.id);
});

test("a long list comes in pages", async () => {
  const many = await somebody("reviewer");
  for (let told = 0; told < 60; told += 1) await tell(many);
  const first = await notifications(many, {});
  const second = await notifications(many, { after: first.nextCursor });
  expect([first.notifications.length, second.notifications.length, second.nextCursor]).toEqual([50, 10, undefined]);
  expect(new Set([...first.notifications, ...second.notifications].map(({ id }) => id)).size).toBe(60);
});

test("nobody is told of what they did, and what is told once is told once", async () => {
  const lone = await somebody("reviewer");
  await tell(lone, { actorId: lone.id });
  await tell(lone, { onceKey: `once ${lone.id}` });
  await tell(lone, { onceKey: `once ${lone.id}` });
  expect((await notifications(lone, {})).unread).toBe(1);
});

test("a notification is heard live by the one it is for, once what it tells of is stored", async () => {
  const heard: LiveChange[] = [];
  const stop = listen(reviewer, (change) => heard.push(change));
  await vi.waitFor(async () => {
    await tell(reviewer);
    expect(heard.filter(({ notified }) => notified?.personId === reviewer.id)).not.toEqual([]);
  }, 10_000);
  const change = heard.find(({ notified }) => notified) ?? expect.fail();
  expect([await mayHear(reviewer, change), await mayHear(other, change)]).toEqual([true, false]);
  await db.notification.deleteMany({ where: { personId: reviewer.id } });
  expect(await mayHear(reviewer, change)).toBe(false);
  stop();
});
