import { expect, test } from "@playwright/test";
import { crashOften } from "#bench/app/crashes.ts";

/** How often the app is killed: twenty times in npm run chaos. */
const ROUNDS = Number(process.env.GALLEY_CHAOS_ROUNDS ?? 1);

/** Claims of the article that people work on: few for a single round, because they are stored first. */
const CLAIMS = ROUNDS > 1 ? 200 : 20;

/** The longest time after a crash until people can work again. */
const MAX_DOWNTIME_MS = 30_000;

test("when all processes of the app are killed while people write, it comes back, and nothing acknowledged is lost", async () => {
  test.skip(process.env.GALLEY_CHAOS_SIZE !== "full", "It takes most of a minute: npm run chaos runs it.");
  test.setTimeout(240_000 + ROUNDS * 60_000);
  const { app } = await crashOften(["app"], ROUNDS, CLAIMS);
  const longest = Math.round(Math.max(...app.downtimesMs));
  console.log(`The app was killed ${ROUNDS} times: ${app.saves} saves, back after ${longest} ms at most.`);
  expect(app.lost).toEqual([]);
  expect(app.saves).toBeGreaterThan(40);
  expect(longest).toBeLessThan(MAX_DOWNTIME_MS);
});
