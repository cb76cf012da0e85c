import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { db } from "./client.ts";

/** The names of the migrations that this Galley needs, in their order. It runs in the folder of the checkout. */
export function neededMigrations(): string[] {
  const names = readdirSync(join(process.cwd(), "prisma", "migrations"));
  return names.filter((name) => /^\d/.test(name)).sort();
}

/** The names of the migrations that the database has, in their order. */
export async function appliedMigrations(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  return rows.map(({ name }) => name);
}
