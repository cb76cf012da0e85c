import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryServer } from "./postgres/temporary.mjs";
import { migrate } from "./setup/migrate.mjs";
import { prisma } from "./setup/prisma-client.mjs";

let server = null;
beforeAll(async () => {
  server = await temporaryServer();
}, 60_000);
afterAll(() => server.stop());

const run = (...args) => prisma(args, { env: { DATABASE_URL: server.url }, refusal: "Prisma refused." });

async function ask(sql) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test("the migrations make the tables of the schema, and the databases they are tried in are gone", async () => {
  const said = await run(
    "migrate",
    "diff",
    "--from-migrations=prisma/migrations",
    "--to-schema=prisma/schema.prisma",
    "--exit-code",
  );
  expect(said).toContain("No difference detected");
  expect(await ask("SELECT datname FROM pg_database WHERE datname LIKE 'galley\\_shadow%'")).toEqual([]);
});

test("two that start at once on an empty database both find it migrated", async () => {
  await Promise.all([migrate(server.url), migrate(server.url)]);
  expect(await run("migrate", "status")).toContain("Database schema is up to date");
});

test("a migration that was cut short does not stop the next start for good", async () => {
  const [{ name }] = await ask("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1 DESC LIMIT 1");
  await ask(`DELETE FROM _prisma_migrations WHERE migration_name = '${name}'`);
  await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('cut', '', '${name}')`); // started, never finished
  await migrate(server.url).catch(() => {}); // what it makes may be there already
  expect(await ask("SELECT rolled_back_at IS NOT NULL AS forgotten FROM _prisma_migrations WHERE id = 'cut'")).toEqual([
    { forgotten: true },
  ]);
});

test("a database that knows more than this Galley is left alone", async () => {
  await ask(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('new', '', '20990101_new', now())",
  );
  await expect(migrate(server.url)).rejects.toThrow(/made by a newer Galley/);
});
