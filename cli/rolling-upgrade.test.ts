import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { breaksOf, readSchema, type Schema } from "#scripts/setup/read-schema.mjs";
import { db } from "#server/db/client.ts";

/** The schema of the last release (scripts/release-schema.mjs). */
const released: Schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "server", "db", "testing", "released-schema.jsonl"), "utf8"),
);

const today = () => readSchema({ query: async (sql) => ({ rows: await db.$queryRawUnsafe<unknown[]>(sql) }) });

test("the last release can go on reading and writing after today’s migrations, while machines are upgraded one by one", async () => {
  expect(breaksOf(released, await today())).toEqual([]);
});

test("the stored schema is one of this database: it has the tables that matter", () => {
  const tables = new Set(Object.keys(released.columns).map((name) => name.split(".")[0]));
  for (const table of ["Article", "Claim", "Verdict", "Ruling", "Event", "Instance"]) expect(tables).toContain(table);
});
