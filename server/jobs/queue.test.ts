import { v7 as newId } from "uuid";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { mailNotification, queueUnsentMail } from "#server/notifications/mail-queue.ts";
import { notify } from "#server/notifications/notify.ts";
import { mailServer } from "#server/testing/mail.ts";
import { somebody } from "#server/testing/people.ts";
import { addJobs, startWorkers } from "./queue.ts";

type Workers = Awaited<ReturnType<typeof startWorkers>>;

const running: Workers[] = [];
let server: Awaited<ReturnType<typeof mailServer>>;
let person: Awaited<ReturnType<typeof somebody>>;

beforeAll(async () => {
  server = await mailServer();
  vi.stubEnv("GALLEY_SMTP_URL", server.url);
  vi.stubEnv("GALLEY_SMTP_FROM", "Galley <galley@newsroom.example>");
  person = await somebody("reviewer");
  return () => server.close();
});
beforeEach(async () => {
  await db.notification.deleteMany();
  server.received.length = 0;
  server.state.isAway = false;
});
afterEach(async () => {
  for (const workers of running.splice(0)) await workers.stop();
});

const mailHandler = {
  "send-mail": ({ notificationId }: { notificationId: string }) => mailNotification(notificationId, new Date()),
};
async function start(handlers: Parameters<typeof startWorkers>[0] = mailHandler): Promise<void> {
  running.push(await startWorkers(handlers, 0.5));
}
const assigned = () => ({ type: "assigned" as const, personId: person.id, actorId: null });
const notifyTimes = (count: number) => write((tx) => notify(tx, Array.from({ length: count }, assigned)));
const received = (count: number) => vi.waitFor(() => expect(server.received).toHaveLength(count), 15_000);
const unmailed = () => db.notification.count({ where: { mailedAt: null } });
const runWaitingJobsNow = () =>
  db.$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '1s' WHERE state = 'retry'`;

test("a notification is mailed by a job, once, however many processes run jobs", async () => {
  await Promise.all([start(), start(), start()]);
  await notifyTimes(12);
  await received(12);
  await vi.waitFor(async () => expect(await unmailed()).toBe(0), 5_000);
  expect(server.received).toHaveLength(12);
});

test("a job exists only if its change is committed", async () => {
  await start();
  const failing = write(async (tx) => {
    await notify(tx, [assigned()]);
    throw new Error("The change failed.");
  });
  await expect(failing).rejects.toThrow("The change failed.");
  await notifyTimes(1);
  await received(1);
});

test("a job that failed is tried again later, and nothing of its error is stored", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  server.state.isAway = true;
  await start();
  await notifyTimes(1);
  const jobs = () => db.$queryRaw<{ later: boolean; output: unknown }[]>`
    SELECT start_after > now() + interval '50s' AS later, output FROM pgboss.job WHERE name = 'send-mail' AND state = 'retry'`;
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ later: true }]), 15_000);
  expect(JSON.stringify(await jobs())).not.toContain("Come back later");
  server.state.isAway = false;
  await runWaitingJobsNow();
  await received(1);
  vi.restoreAllMocks();
});

test("while the mail server is gone mails wait, and each is sent once when it is back", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const gone = await mailServer();
  await gone.close();
  vi.stubEnv("GALLEY_SMTP_URL", gone.url);
  await Promise.all([start(), start()]);
  await notifyTimes(6);
  const waiting = () => db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND state = 'retry'`;
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(6), 15_000);
  expect([await unmailed(), server.received]).toEqual([6, []]);
  vi.stubEnv("GALLEY_SMTP_URL", server.url);
  await runWaitingJobsNow();
  await received(6);
  await vi.waitFor(async () => expect(await unmailed()).toBe(0), 5_000);
  expect(server.received).toHaveLength(6);
  vi.restoreAllMocks();
});

test("a notification without a job gets one, and no second one while it waits", async () => {
  await db.notification.create({ data: { id: newId(), ...assigned() } });
  for (const _ of [1, 2, 3]) await queueUnsentMail(new Date());
  expect(await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND state = 'created'`).toHaveLength(1);
  await start();
  await received(1);
  await vi.waitFor(async () => expect(await unmailed()).toBe(0), 5_000);
  await queueUnsentMail(new Date());
  expect(await db.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'send-mail' AND state = 'created'`).toEqual([]);
});

test("a handler gets only data that its schema allows", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const handler = vi.fn();
  await start({ "send-mail": handler });
  await addJobs(db, "send-mail", [{ data: { notificationId: "no id" } }]);
  await vi.waitFor(() => expect(log.mock.calls.join()).toContain("ZodError"), 15_000);
  expect(handler).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test("workers go on after the database closed their connections", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await start();
  await db.$executeRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE application_name = 'galley jobs'`;
  await notifyTimes(1);
  await received(1);
  vi.restoreAllMocks();
});
