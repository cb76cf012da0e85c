import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { storeClaims } from "#bench/dashboard/store-claims.ts";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { createDatabase, createEmptyDatabase } from "#scripts/testing/databases.mjs";

const run = promisify(execFile);

/** Claims of the newsroom that is lost. */
const CLAIMS = Number(process.env.GALLEY_CHAOS_DRILL_CLAIMS ?? 2_000);

/** In which a newsroom of 100,000 claims must be back. */
const MAX_RESTORE_MS = 300_000;

async function galley(databaseUrl: string, args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production" as const };
  const { stdout } = await run(process.execPath, ["scripts/galley.mjs", ...args], { env });
  return stdout;
}

test("a newsroom whose database is lost comes back from its backup within five minutes", async () => {
  test.setTimeout(1_800_000);
  const folder = await mkdtemp(join(tmpdir(), "galley drill "));
  const [file, server] = [join(folder, "backup.zip"), await temporaryServer({ durable: true })];
  try {
    const lost = await createDatabase(server.url, "lost");
    await storeClaims(lost, CLAIMS);
    const begun = performance.now();
    await galley(lost, ["backup", "-o", file]);
    const saved = performance.now();
    const restored = await createEmptyDatabase(server.url, "restored");
    expect(await galley(restored, ["restore", file])).toContain("The log is intact.");
    const restoreMs = performance.now() - saved;
    const { size } = await stat(file);
    console.log(
      `${CLAIMS} claims: backup ${Math.round(saved - begun)} ms, ${Math.round(size / 1e6)} MB, restore ${Math.round(restoreMs)} ms`,
    );
    const count = `SELECT count(*)::int AS claims FROM "Claim"`;
    expect((await query(restored, count)).rows).toEqual([{ claims: CLAIMS }]);
    expect(restoreMs).toBeLessThan(MAX_RESTORE_MS);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
