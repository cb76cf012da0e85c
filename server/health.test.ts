import { afterEach, expect, test } from "vitest";
import { db } from "./db/client.ts";
import { readiness } from "./health.ts";

const shared = globalThis as { galleyIsStopping?: boolean };
afterEach(() => void delete shared.galleyIsStopping);

test("a process is ready while the database has the migrations that it needs", async () => {
  expect(await readiness()).toBe("ready");
});

test("a process is not ready while a migration is missing, and is again when it was applied", async () => {
  const [latest] = await db.$queryRaw<{ migration_name: string }[]>`
    UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = (SELECT id FROM _prisma_migrations
      ORDER BY migration_name DESC LIMIT 1) RETURNING migration_name`;
  expect(await readiness()).toBe("migrations are missing");
  await db.$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE migration_name = ${latest?.migration_name}`;
  expect(await readiness()).toBe("ready");
});

test("a migration of a newer version does not keep a process from being ready", async () => {
  await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('newer', '', '29990101000000_newer', now())`;
  expect(await readiness()).toBe("ready");
  await db.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'newer'`;
});

test("a process that was told to stop is not ready", async () => {
  shared.galleyIsStopping = true;
  expect(await readiness()).toBe("stopping");
});
