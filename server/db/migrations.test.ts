import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PRISMA = join(ROOT, "node_modules", "prisma", "build", "index.js");
const MIGRATIONS = join(ROOT, "prisma", "migrations");

const run = promisify(execFile);
const made: string[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "galley-migrations-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const name of made) await query(here(), `DROP DATABASE ${name} WITH (FORCE)`);
});

const here = () => process.env.DATABASE_URL ?? "";

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** An empty database beside the one the tests run on; the tests' own name is taken away at their end, and this with it. */
async function emptyDatabase(): Promise<string> {
  const url = new URL(here());
  const name = `${url.pathname.slice(1)}_${made.length}`;
  await query(here(), `CREATE DATABASE ${name}`);
  made.push(name);
  url.pathname = `/${name}`;
  return url.href;
}

/** Run Prisma on a database with these migrations, as the start of Galley does. */
async function prisma(url: string, words: string[], migrations = MIGRATIONS): Promise<string> {
  const config = join(folder, "prisma.config.mjs");
  const settings = {
    schema: join(ROOT, "prisma", "schema.prisma"),
    migrations: { path: migrations },
    datasource: { url },
  };
  writeFileSync(config, `export default ${JSON.stringify(settings)};`);
  const engine = join(ROOT, "scripts", "prisma-schema-engine.mjs");
  const env = { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: "1" };
  const { stdout } = await run(process.execPath, [PRISMA, ...words, "--config", config], { cwd: ROOT, env });
  return stdout;
}

const names = readdirSync(MIGRATIONS)
  .filter((name) => !name.endsWith(".toml"))
  .sort();

test("an empty database gets every table, and afterwards is what the schema says", async () => {
  const url = await emptyDatabase();
  await prisma(url, ["migrate", "deploy"]);
  const difference = [
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    join(ROOT, "prisma", "schema.prisma"),
  ];
  expect(await prisma(url, [...difference, "--exit-code"])).toContain("No difference detected");
  expect(await prisma(url, ["migrate", "deploy"])).toContain("No pending migrations");
}, 180_000);

test("a database in use keeps everything while the last migration is applied", async () => {
  const url = await emptyDatabase();
  const earlier = join(folder, "earlier");
  cpSync(MIGRATIONS, earlier, { recursive: true, filter: (path) => !path.includes(names.at(-1) ?? "") });
  await prisma(url, ["migrate", "deploy"], earlier);
  await fill(url);
  const before = await contents(url);
  expect(await prisma(url, ["migrate", "deploy"])).toContain(names.at(-1));
  expect(await contents(url)).toMatchObject(before);
}, 180_000);

/** Ratings in the desk's own colours, a person, an article with a claim, a verdict on it with evidence, a ruling, and an event. */
async function fill(url: string): Promise<void> {
  const [person, article, claim, verdict, source] = [newId(), newId(), newId(), newId(), newId()];
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const places = columns.map((_, nth) => `$${nth + 1}`);
    return query(url, `INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
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
  const place = { state: "exact", start: 9, end: 14, exact: "turns", prefix: "", suffix: "" };
  await insert("Anchor", { claimId: claim, articleId: article, versionNumber: 1, ...place });
  const said = { rationale: "{}", rationaleText: "So.", madeOnVersion: 1, restsOn: "turns", lastInput: "0" };
  const given = { state: "submitted", ratingKey: "true", submittedAt: now, updatedAt: now };
  await insert("Verdict", { id: verdict, claimId: claim, reviewerId: person, ...said, ...given });
  await insert("Source", { id: source, title: "Gauge", addedById: person, updatedAt: now });
  await insert("Evidence", { id: newId(), verdictId: verdict, sourceId: source, position: 0, stance: "supports" });
  const ruling = {
    ratingKey: "true",
    summary: "So.",
    madeOnVersion: 1,
    restsOn: "turns",
    ruledById: person,
    ruledAt: now,
  };
  await insert("Ruling", { claimId: claim, ...ruling });
  await insert("Event", { type: "claim.marked", objectType: "claim", objectId: claim, claimId: claim, after: "{}" });
}

/** Every row of each of our tables that has rows, in the order in which they were written. */
async function contents(url: string): Promise<Record<string, unknown[]>> {
  const ours = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const tables = (await query(url, ours)).map(({ name }) => String(name));
  const rows = tables.map(async (name) => [
    name,
    await query(url, `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY ctid`),
  ]);
  return Object.fromEntries((await Promise.all(rows)).filter(([, found]) => found?.length));
}
