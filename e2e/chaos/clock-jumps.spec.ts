import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { createSession } from "#e2e/support/people.ts";
import { recordEvents } from "#e2e/support/record-events.ts";
import { CREATED_PASSWORD, createPeople } from "#e2e/support/run-program.ts";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { prepareTraffic, startTraffic } from "#e2e/support/traffic.ts";

const DAY_MS = 86_400_000;

/** From which the processes of the app have noticed that their clock was set. */
const NOTICED_MS = 200;

/** More than anyone may make in a window. */
const MAX_FAILURES = 60;

const SHIFTED_CLOCK = pathToFileURL(join(import.meta.dirname, "../support/shifted-clock.mjs")).href;

test("when the clock of the app jumps by a day and back, sessions last, work goes on, and nobody is locked out", async ({
  playwright,
}) => {
  test.skip(process.env.GALLEY_CHAOS_SIZE !== "full", "It takes most of a minute: npm run chaos runs it.");
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "galley-clock-"));
  const file = join(folder, "shift");
  const setClock = async (shiftMs: number) => {
    writeFileSync(`${file}.new`, String(shiftMs));
    renameSync(`${file}.new`, file);
    await sleep(NOTICED_MS);
  };
  await setClock(0);
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --import=${SHIFTED_CLOCK}`;
  const newsroom = await openNewsroom({ GALLEY_PROCESSES: "2", GALLEY_TEST_CLOCK: file, NODE_OPTIONS });
  try {
    const prepared = await prepareTraffic(newsroom);
    const [member, unlucky] = await createPeople(newsroom, ["editor", "reviewer"]);
    if (!member || !unlucky) throw new Error("The newsroom lacks a person.");
    const signIn = (password = CREATED_PASSWORD, { email } = member) =>
      createSession(playwright.request, newsroom, email, password);
    const sessions = [await signIn()];
    const stream = await recordEvents(newsroom, member);
    const traffic = await startTraffic(playwright, newsroom, prepared);
    try {
      for (const shiftMs of [0, DAY_MS, -DAY_MS, 0]) {
        await setClock(shiftMs);
        await traffic.untilStored(20);
        sessions.push(await signIn());
        for (const session of sessions)
          expect([shiftMs, (await session.get("/api/v1/me")).status()]).toEqual([shiftMs, 200]);
        const before = stream.text().length;
        await expect.poll(() => stream.text().length).toBeGreaterThan(before);
        if (shiftMs === DAY_MS) await lockOut(newsroom.url, unlucky.email);
      }
    } finally {
      stream.stop();
      await traffic.stop("While the clock jumped");
    }
    // The attempts were counted until a quarter of an hour after a time that is a day away now.
    await signIn(CREATED_PASSWORD, unlucky);
    await traffic.check();
  } finally {
    await newsroom.close();
    rmSync(folder, { recursive: true });
  }
});

/** Sign in with wrong passwords until it is refused for their number. */
async function lockOut(url: string, email: string): Promise<void> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const cookie = csrf.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { csrfToken } = await csrf.json();
  for (let failures = 0; failures < MAX_FAILURES; failures += 1) {
    const body = new URLSearchParams({ csrfToken, email, password: "a wrong lantern", json: "true" });
    const answer = await fetch(`${url}/api/auth/callback/credentials`, { method: "POST", headers: { cookie }, body });
    if (/too.?many/i.test(await answer.text())) return;
  }
  throw new Error("The sign-in is not limited.");
}
