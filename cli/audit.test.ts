import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR } from "./command.ts";
import { dispatch } from "./dispatch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
const told = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  const reviewer = await somebody("reviewer");
  const tides = await articleOfLines(reviewer, ["High water returns every twelve hours exactly."]);
  await markClaim(reviewer, tides, "twelve hours");
});
beforeEach(() => vi.clearAllMocks());

async function headNow(): Promise<string> {
  expect(await dispatch(["audit", "head"])).toBe(EXIT_SUCCESS);
  return String(printed.mock.lastCall?.[0]);
}

describe("galley audit", () => {
  test("prints the head alone, and finds a log with it whole", async () => {
    const head = await headNow();
    expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
    expect(await dispatch(["audit", "verify", "--head", head])).toBe(EXIT_SUCCESS);
    expect(printed.mock.lastCall).toEqual([`The log is whole: ${parseInt(head, 10)} events. Head: ${head}`]);
    expect(told).not.toHaveBeenCalled();
  });

  test("finds with a head from another place that the log is shorter than it was", async () => {
    expect(await dispatch(["audit", "verify", "--head", `100000:${"0".repeat(64)}`])).toBe(EXIT_FAILURE);
    expect(told.mock.lastCall?.[0]).toMatch(/^The log ends at position \d+, but the head that was kept is at 100000/);
  });

  test("says which events were tampered with, the first hundred one by one", async () => {
    const head = await headNow();
    const forged = Array.from({ length: 102 }, (_, nth) => -nth);
    await db.$transaction([
      db.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`,
      db.$executeRaw`INSERT INTO "Event" (seq, type, "objectType", "objectId") SELECT seq, 'claim.marked', 'claim', 'x' FROM unnest(${forged}::bigint[]) AS seq`,
      db.$executeRaw`ALTER TABLE "Event" ENABLE TRIGGER USER`,
    ]);
    expect(await dispatch(["audit", "verify"])).toBe(EXIT_FAILURE);
    expect(printed).toHaveBeenCalledTimes(1); // the head before
    expect(told.mock.calls[0]).toEqual([expect.stringContaining("Event -101 has no seal")]);
    expect(told.mock.lastCall).toEqual(["And 2 faults more."]);
    expect(await headNow()).toBe(head);
  });

  test.each([
    [["verify", "--head", "12:9f"], "A head is a number, a colon"],
    [["check"], "There is no “audit check”."],
    [[], "Say what to do: verify or head."],
    [["verify", "--from", "1"], "Unknown option '--from'"],
  ])("called as %j is a usage error", async (args, sentence) => {
    expect(await dispatch(["audit", ...args])).toBe(EXIT_USAGE_ERROR);
    expect(told.mock.calls[0]?.[0]).toContain(sentence);
  });

  test("tells about itself", async () => {
    expect(await dispatch(["audit", "--help"])).toBe(EXIT_SUCCESS);
    expect(printed.mock.calls[0]?.[0]).toContain("Usage: galley audit verify [--head POSITION:HASH]");
  });
});
