import pg from "pg";
import { expect, test } from "vitest";

test("times are read as they were written, whatever the time zone of the database server is", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("SELECT current_database() AS name");
  await client.query(`ALTER DATABASE "${rows[0].name}" SET timezone = 'America/St_Johns'`);
  await client.end();
  const { db } = await import("./client.ts");
  const [row] = await db.$queryRaw<[{ at: Date }]>`SELECT timestamptz '2026-03-01 12:00:00+00' AS at`;
  expect(row.at.toISOString()).toBe("2026-03-01T12:00:00.000Z");
});
