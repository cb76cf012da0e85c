import "server-only";
import type { Client } from "pg";

/** The names of the migrations of a database, in their order; none for a database without Galley's tables. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const found = await client.query<{ exists: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
  );
  if (!found.rows[0]?.exists) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}
