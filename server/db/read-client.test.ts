import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseProxy } from "#server/testing/database-proxy.ts";
import { readDb } from "./read-client.ts";

let replica: Awaited<ReturnType<typeof databaseProxy>>;
beforeAll(async () => {
  replica = await databaseProxy(process.env.DATABASE_URL ?? "");
  process.env.DATABASE_READ_URL = replica.reach(process.env.DATABASE_URL ?? "");
});
afterAll(async () => {
  delete process.env.DATABASE_READ_URL;
  await replica.stop();
});

const askedBy = async () => {
  const [row] = await readDb().$queryRaw<{ name: string }[]>`SELECT current_setting('application_name') AS name`;
  return row?.name;
};

test("what may be a moment old is read from the replica, which takes no changes", async () => {
  expect(await askedBy()).toBe("galley replica");
  expect(await readDb().person.count()).toBeGreaterThanOrEqual(0);
  await expect(readDb().rateLimit.deleteMany()).rejects.toThrow();
});

test("a replica that does not answer is replaced by the database, and read again when it does", async () => {
  await replica.stop();
  expect(await askedBy()).toBe("galley");
  expect(await readDb().person.findMany({ where: { id: "019b76da-a800-7000-8000-00000000ffff" } })).toEqual([]);
  await replica.start();
  await expect.poll(askedBy, { timeout: 10_000 }).toBe("galley replica");
});
