import { expect, test } from "@playwright/test";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { migrate, readMigrations } from "#scripts/setup/migrate.mjs";
import { createEmptyDatabase } from "#scripts/testing/databases.mjs";

/** The last migrations that are interrupted: few in npm test, all in npm run chaos. */
const MIGRATIONS = Number(process.env.GALLEY_CHAOS_MIGRATIONS ?? 4);

/** Ends the connection that runs it. */
const KILL = ";\nSELECT pg_terminate_backend(pg_backend_pid());";

/** Texts in which a semicolon ends no statement, or a semicolon that does. */
const TOKENS = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$|;/g;

test("a migration whose connection is lost after any statement leaves nothing, and the next start applies it", async () => {
  test.setTimeout(1_200_000);
  const server = await temporaryServer();
  try {
    const whole = await createEmptyDatabase(server.url, "whole");
    await migrate(whole, { quiet: true });
    const interrupted = await createEmptyDatabase(server.url, "interrupted");
    const all = [...readMigrations()];
    const first = Math.max(0, all.length - MIGRATIONS);
    if (first > 0) await migrate(interrupted, { quiet: true, migrations: new Map(all.slice(0, first)) });
    let interruptions = 0;
    for (const [index, [name, migration]] of all.entries()) {
      if (index < first) continue;
      for (const end of endsOf(migration.script)) {
        const script = migration.script.slice(0, end) + KILL + migration.script.slice(end);
        const before = all.slice(0, index);
        const migrations = new Map([...before, [name, { ...migration, script }] as const]);
        await expect(migrate(interrupted, { quiet: true, migrations })).rejects.toThrow(
          `The migration ${name} could not be applied`,
        );
        interruptions += 1;
      }
      await migrate(interrupted, { quiet: true, migrations: new Map(all.slice(0, index + 1)) });
    }
    console.log(`${all.length - first} migrations were interrupted ${interruptions} times.`);
    expect(interruptions).toBeGreaterThan(all.length - first);
    expect(await schemaOf(interrupted)).toEqual(await schemaOf(whole));
  } finally {
    await server.stop();
  }
});

/** Where the statements of a script end. */
function endsOf(script: string): number[] {
  return [...script.matchAll(TOKENS)].filter(([token]) => token === ";").map(({ index }) => index);
}

/** Everything that migrations make, a line each, and the migrations that are recorded. */
async function schemaOf(url: string): Promise<string[]> {
  const { rows } = await query(
    url,
    `SELECT format('%s %s %s %s %s', attrelid::regclass, attnum, attname, format_type(atttypid, atttypmod), attnotnull) AS line
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0
    UNION ALL SELECT format('%s %s %s', adrelid::regclass, adnum, pg_get_expr(adbin, adrelid)) FROM pg_attrdef
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')
    UNION ALL SELECT format('%s %s', enumtypid::regtype, enumlabel) FROM pg_enum
    UNION ALL SELECT format('%s %s %s', migration_name, finished_at IS NOT NULL, rolled_back_at) FROM _prisma_migrations
    ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}
