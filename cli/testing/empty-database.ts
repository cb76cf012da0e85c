import { v7 as newId } from "uuid";
import { afterAll, vi } from "vitest";
import { migrate, readMigrations } from "#scripts/setup/migrate.mjs";
import { createEmptyDatabase, dropDatabases } from "#scripts/testing/databases.mjs";

const server = process.env.DATABASE_URL ?? "";
const name = `${new URL(server).pathname.slice(1)}_restored`;

/** Empty databases beside that of the tests. They are dropped after the tests of the file. */
export function emptyDatabases() {
  afterAll(() => dropDatabases(server, name));
  return async (migrations = readMigrations()): Promise<string> => {
    const url = await createEmptyDatabase(server, `${name}_${newId().replaceAll("-", "")}`);
    if (migrations.size > 0) await migrate(url, { quiet: true, migrations });
    return url;
  };
}

/** Do something in another database. The database client stays with that of the tests. */
export async function inDatabase<T>(url: string, act: () => Promise<T>): Promise<T> {
  vi.stubEnv("DATABASE_URL", url);
  return act().finally(() => vi.unstubAllEnvs());
}
