import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { type LiveChange, listen } from "#server/log/live.ts";
import { mayReceive } from "#server/log/may-receive.ts";
import { somebody } from "#server/testing/people.ts";
import { notifications } from "./notifications.ts";
import { notify } from "./notify.ts";
import { markRead, markReadUpTo } from "./read.ts";

let reviewer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

const notifyPerson = (person: Viewer, more: object = {}) =>
  write((tx) => notify(tx, [{ type: "became-stale", personId: person.id, actorId: null, ...more }]));

test("notifications are marked as read one by one, or all up to one", async () => {
  for (let count = 0; count < 3; count += 1) await notifyPerson(reviewer);
  const { notifications: list, unread } = await notifications(reviewer, {});
  expect([list.length, unread]).toEqual([3, 3]);
  const [newest, middle] = list;
  expect((await markRead(reviewer, newest?.id ?? "", true)).readAt).not.toBeNull();
  expect((await markRead(reviewer, newest?.id ?? "", false)).readAt).toBeNull();
  expect(await markReadUpTo(reviewer, middle?.id ?? "")).toEqual({ unread: 1 });
  const { notifications: left } = await notifications(reviewer, { unread: "1" });
  expect(left.map(({ id }) => id)).toEqual([newest?.id]);
});

test("nobody reads or marks another person's notifications", async () => {
  await notifyPerson(other);
  const [mine] = (await notifications(other, {})).notifications;
  await expect(markRead(reviewer, mine?.id ?? "", true)).rejects.toThrow(NotFoundError);
  await expect(markReadUpTo(reviewer, mine?.id ?? "")).rejects.toThrow(NotFoundError);
  await expect(markRead(reviewer, newId(), true)).rejects.toThrow(NotFoundError);
  expect((await notifications(reviewer, {})).notifications.map(({ id }) => id)).not.toContain(mine?.id);
});

test("a long list is read in pages", async () => {
  const many = await somebody("reviewer");
  for (let count = 0; count < 60; count += 1) await notifyPerson(many);
  const first = await notifications(many, {});
  const second = await notifications(many, { after: first.nextCursor });
  expect([first.notifications.length, second.notifications.length, second.nextCursor]).toEqual([50, 10, undefined]);
  expect(new Set([...first.notifications, ...second.notifications].map(({ id }) => id)).size).toBe(60);
});

test("nobody is notified of their own actions, and a notification with a key is stored once", async () => {
  const lone = await somebody("reviewer");
  await notifyPerson(lone, { actorId: lone.id });
  await notifyPerson(lone, { onceKey: `once ${lone.id}` });
  await notifyPerson(lone, { onceKey: `once ${lone.id}` });
  expect((await notifications(lone, {})).unread).toBe(1);
});

test("a notification reaches its person live, once it is stored", async () => {
  const received: LiveChange[] = [];
  const stop = listen(reviewer, (changes) => received.push(...changes));
  await vi.waitFor(async () => {
    await notifyPerson(reviewer);
    expect(received.filter(({ notified }) => notified?.personId === reviewer.id)).not.toEqual([]);
  }, 10_000);
  const change = received.find(({ notified }) => notified) ?? expect.fail();
  expect([await mayReceive(reviewer, change), await mayReceive(other, change)]).toEqual([true, false]);
  await db.notification.deleteMany({ where: { personId: reviewer.id } });
  // The same change arrives once more: an answer holds for one arrival.
  expect(await mayReceive(reviewer, { ...change })).toBe(false);
  stop();
});
