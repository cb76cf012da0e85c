import { expect, test } from "@playwright/test";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { FAULT_TIMEOUT_MS, prepareTraffic, startTraffic } from "#e2e/support/traffic.ts";
import { query } from "#scripts/postgres/query.mjs";

/** Each change takes from one to so many seconds at its commit. The database ends a statement after five. */
const MAX_SECONDS = Number(process.env.GALLEY_CHAOS_COMMIT_SECONDS ?? 3);

/** Claims to store meanwhile. */
const CLAIMS = MAX_SECONDS > 3 ? 200 : 10;

/** The request limit and a second of work. */
const MAX_ANSWER_MS = 16_000;

/** A deferred trigger runs at the commit, like the write to the disk. */
const SLOW_COMMITS = `
  CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(1 + random() * ${MAX_SECONDS - 1}); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON "Event" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION slow_commit()`;

test("while the disk is slow, changes are stored or refused in time, and pages can be read", async ({ playwright }) => {
  test.skip(process.env.GALLEY_CHAOS_SIZE !== "full", "It takes most of a minute: npm run chaos runs it.");
  test.setTimeout(120_000 + 3 * FAULT_TIMEOUT_MS);
  const newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" });
  const databaseUrl = newsroom.env.DATABASE_URL ?? "";
  try {
    const traffic = await startTraffic(playwright, newsroom, await prepareTraffic(newsroom));
    try {
      await traffic.untilStored();
      await query(databaseUrl, SLOW_COMMITS);
      const readBefore = traffic.answers.count(200);
      await traffic.untilStored(CLAIMS);
      expect(traffic.answers.count(200)).toBeGreaterThan(readBefore + 10);
      await query(databaseUrl, `DROP TRIGGER slow_commit ON "Event"`);
      await traffic.untilStored(20);
    } finally {
      await traffic.stop("While the disk was slow");
    }
    expect(traffic.answers.longestMs()).toBeLessThan(MAX_ANSWER_MS);
    await traffic.check();
  } finally {
    await newsroom.close();
  }
});
