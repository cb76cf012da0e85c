// @ts-check
import PgBoss from "pg-boss";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { createEmptyDatabase } from "#scripts/testing/databases.mjs";
import { migrate, readMigrations } from "./migrate.mjs";
import { prisma } from "./prisma-client.mjs";

/** @type {Awaited<ReturnType<typeof temporaryServer>>} */
let server;
beforeAll(async () => {
  server = await temporaryServer();
}, 60_000);
afterAll(() => server.stop());

const run = (/** @type {string[]} */ ...args) =>
  prisma(args, { env: { DATABASE_URL: server.url }, failure: "Prisma failed." });

/** @param {string} sql */
const rows = async (sql) => (await query(server.url, sql)).rows;

test("the migrations create the tables of the schema, and Prisma's shadow databases are dropped", async () => {
  const diff = ["migrate", "diff", "--from-migrations=prisma/migrations", "--to-schema=prisma/schema.prisma"];
  expect(await run(...diff, "--exit-code")).toContain("No difference detected");
  expect(await rows("SELECT datname FROM pg_database WHERE datname LIKE 'galley\\_shadow%'")).toEqual([]);
});

test("two Galleys that start at once on an empty database both find it migrated, whatever the job queue adds", async () => {
  await Promise.all([migrate(server.url), migrate(server.url)]);
  await rows(PgBoss.getConstructionPlans());
  expect(await run("migrate", "status")).toContain("Database schema is up to date");
  const applied = ["migrate", "diff", "--from-config-datasource", "--to-schema=prisma/schema.prisma", "--exit-code"];
  expect(await run(...applied)).toContain("No difference detected");
});

test("a migration that an earlier Galley did not finish does not prevent the next start", async () => {
  const [{ name }] = await rows("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1 DESC LIMIT 1");
  await rows(`DELETE FROM _prisma_migrations WHERE migration_name = '${name}'`);
  await rows(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('unfinished', '', '${name}')`);
  await migrate(server.url).catch(() => {}); // its tables may exist already
  const record = "SELECT rolled_back_at IS NOT NULL AS closed FROM _prisma_migrations WHERE id = 'unfinished'";
  expect(await rows(record)).toEqual([{ closed: true }]);
});

test("a migration that fails leaves nothing behind", async () => {
  const url = await createEmptyDatabase(server.url, "failing");
  const script = "CREATE TABLE half (id int); SELECT 1 / 0;";
  const migrations = new Map([["20990101_broken", { script, checksum: "0" }]]);
  await expect(migrate(url, { migrations })).rejects.toThrow(
    "The migration 20990101_broken could not be applied to the database: division by zero.",
  );
  const { rows: left } = await query(
    url,
    "SELECT to_regclass('half') AS table, (SELECT count(*)::int FROM _prisma_migrations) AS records",
  );
  expect(left).toEqual([{ table: null, records: 0 }]);
});

test("a database that a newer Galley has migrated is refused", async () => {
  await rows(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('new', '', '20990101_new', now())",
  );
  await expect(migrate(server.url)).rejects.toThrow(/A newer version of Galley has already upgraded this database/);
});

test("a database in use keeps everything while the last migration is applied", async () => {
  const url = await createEmptyDatabase(server.url, "in_use");
  const earlier = new Map([...readMigrations()].slice(0, -1));
  await migrate(url, { quiet: true, migrations: earlier });
  await fill(url);
  const before = await contents(url);
  await migrate(url, { quiet: true });
  expect(await contents(url)).toMatchObject(before);
});

test("a log whose events were sealed at their commit goes on as one chain", async () => {
  const url = await createEmptyDatabase(server.url, "sealed_at_commit");
  const event = `INSERT INTO "Event" (type, "objectType", "objectId", after) VALUES ('claim.changed', 'claim', 'x', '{"é": [1, null]}')`;
  const earlier = [...readMigrations()].filter(([name]) => name < "20261128100000_sealing_job");
  await migrate(url, { quiet: true, migrations: new Map(earlier) });
  for (const sql of [event, event, event]) await query(url, sql);
  const chain = `SELECT s.position::int, s.hash = event_hash(lag(s.hash, 1, repeat('0', 64)) OVER (ORDER BY position), e) AS fits
    FROM "EventSeal" s JOIN "Event" e USING (seq) ORDER BY position`;
  const positions = async () => (await query(url, chain)).rows.map(({ position, fits }) => fits && position);
  expect(await positions()).toEqual([1, 2, 3]);
  await migrate(url, { quiet: true });
  for (const sql of [event, event]) await query(url, sql);
  expect((await query(url, "SELECT seal_events(10) AS count")).rows).toEqual([{ count: 2 }]);
  expect(await positions()).toEqual([1, 2, 3, 4, 5]);
});

/**
 * Ratings with other colours, a person, an article with a claim, a verdict on it with evidence, a ruling, and an event.
 */
async function fill(/** @type {string} */ url) {
  const [person, article, claim, verdict, source] = [newId(), newId(), newId(), newId(), newId()];
  const insert = (/** @type {string} */ table, /** @type {Record<string, unknown>} */ row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const parameters = columns.map((_, index) => `$${index + 1}`);
    return query(url, `INSERT INTO "${table}" (${columns}) VALUES (${parameters})`, Object.values(row));
  };
  const now = new Date("2026-03-01T12:00:00Z");
  await query(url, `UPDATE "Rating" SET color = '#20202' || position % 10, "colorDark" = '#d0d0d' || position % 10`);
  await insert("Person", {
    id: person,
    email: "robin@newsroom.example",
    name: "Robin",
    role: "editor",
    updatedAt: now,
  });
  await insert("Article", { id: article, title: "Tides", importedById: person, updatedAt: now });
  const text = { document: "{}", text: "The tide turns at six.", sha256: "0", method: "paste", importedById: person };
  await insert("Version", { articleId: article, number: 1, ...text });
  await insert("Claim", { id: claim, articleId: article, statement: "It turns.", createdById: person, updatedAt: now });
  const anchor = { state: "exact", start: 9, end: 14, exact: "turns", prefix: "", suffix: "" };
  await insert("Anchor", { claimId: claim, articleId: article, versionNumber: 1, ...anchor });
  const rests = { madeOnVersion: 1, restsOn: "turns", restsOnStatement: "It turns." };
  const reasoning = { rationale: "{}", rationaleText: "So.", ...rests, lastInput: "0" };
  const submission = { state: "submitted", ratingKey: "true", submittedAt: now, updatedAt: now };
  await insert("Verdict", { id: verdict, claimId: claim, reviewerId: person, ...reasoning, ...submission });
  await insert("Source", { id: source, title: "Gauge", addedById: person, updatedAt: now });
  await insert("Evidence", { id: newId(), verdictId: verdict, sourceId: source, position: 0, stance: "supports" });
  const ruling = { ratingKey: "true", summary: "So.", ...rests, ruledById: person, ruledAt: now };
  await insert("Ruling", { claimId: claim, ...ruling });
  await insert("Event", { type: "claim.marked", objectType: "claim", objectId: claim, claimId: claim, after: "{}" });
}

/**
 * All rows of Galley's tables that have rows, by table. Ratings are in the order of their keys, because a migration may
 * write them again in another order; other rows in the order they were written.
 * @param {string} url @returns {Promise<Record<string, unknown[]>>}
 */
async function contents(url) {
  const names = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const { rows: tables } = await query(url, names);
  const contents = tables.map(async ({ name }) => {
    const all = `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t) ->> 'key', ctid`;
    const { rows } = await query(url, all);
    return { name, rows };
  });
  const filled = (await Promise.all(contents)).filter(({ rows }) => rows.length > 0);
  return Object.fromEntries(filled.map(({ name, rows }) => [name, rows]));
}
