import "server-only";
import { db } from "#server/db/client.ts";

/** Tables that a newsroom has before anything is in it. */
const KEPT = ["_prisma_migrations", "Rating", "NewsroomSettings"];

/** For tests: delete everything but the scale, as if the newsroom had just been set up. */
export async function emptyNewsroom(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const names = tables.map(({ name }) => name).filter((name) => !KEPT.includes(name));
  const each = (change: (name: string) => string) => names.map((name) => change(`"${name}"`));
  // Triggers protect the log, versions and snapshots.
  await db.$transaction(async (tx) => {
    for (const sql of each((name) => `ALTER TABLE ${name} DISABLE TRIGGER USER`)) await tx.$executeRawUnsafe(sql);
    await tx.$executeRawUnsafe(`TRUNCATE ${each((name) => name).join(", ")} CASCADE`);
    for (const sql of each((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`)) await tx.$executeRawUnsafe(sql);
    await tx.factEpoch.create({ data: {} });
  });
}
