import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR } from "./command.ts";
import { dispatch } from "./dispatch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);

let reviewer: Viewer;
let tides: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  tides = await articleOfLines(reviewer, ["High water returns every twelve hours exactly."]);
  await markClaim(reviewer, tides, "twelve hours");
});
beforeEach(() => vi.clearAllMocks());

async function headNow(): Promise<string> {
  expect(await dispatch(["audit", "head"])).toBe(EXIT_SUCCESS);
  return String(printed.mock.lastCall?.[0]);
}

describe("galley audit", () => {
  test("prints the head alone, and finds the log intact with it", async () => {
    const head = await headNow();
    expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
    expect(await dispatch(["audit", "verify", "--head", head])).toBe(EXIT_SUCCESS);
    expect(printed.mock.lastCall).toEqual([`The log is intact: ${parseInt(head, 10)} events. Head: ${head}`]);
    expect(errors).not.toHaveBeenCalled();
  });

  test("seals first what is not sealed yet, and says how much that was", async () => {
    await headNow();
    await markClaim(reviewer, tides, "twelve");
    await markClaim(reviewer, tides, "hours");
    vi.clearAllMocks();
    expect(await dispatch(["audit", "verify"])).toBe(EXIT_SUCCESS);
    expect(printed.mock.calls).toEqual([
      ["2 events were not sealed before this check."],
      [expect.stringContaining("The log is intact")],
    ]);
  });

  test("finds with an earlier head that the log is shorter than it was", async () => {
    expect(await dispatch(["audit", "verify", "--head", `100000:${"0".repeat(64)}`])).toBe(EXIT_FAILURE);
    expect(errors.mock.lastCall?.[0]).toMatch(/^The log ends at position \d+, but the given head is at 100000/);
  });

  test("prints a line for each of the first hundred faults", async () => {
    const head = await headNow();
    const forged = Array.from({ length: 102 }, (_, nth) => -nth);
    await db.$transaction([
      db.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`,
      db.$executeRaw`INSERT INTO "Event" (seq, type, "objectType", "objectId") SELECT seq, 'claim.marked', 'claim', 'x' FROM unnest(${forged}::bigint[]) AS seq`,
      db.$executeRaw`ALTER TABLE "Event" ENABLE TRIGGER USER`,
    ]);
    expect(await dispatch(["audit", "verify"])).toBe(EXIT_FAILURE);
    expect(printed).toHaveBeenCalledTimes(1); // the head before
    expect(errors.mock.calls[0]).toEqual([expect.stringContaining("Event -101 has no seal")]);
    expect(errors.mock.lastCall).toEqual(["There are 2 more faults."]);
    expect(await headNow()).toBe(head);
  });

  test.each([
    [["verify", "--head", "12:9f"], "A head is 64 characters"],
    [["check"], "There is no command “audit check”. Choose verify or head."],
    [[], "Choose verify or head."],
    [["verify", "--from", "1"], "There is no option --from."],
  ])("called as %j is a usage error", async (args, sentence) => {
    expect(await dispatch(["audit", ...args])).toBe(EXIT_USAGE_ERROR);
    expect(errors.mock.calls[0]?.[0]).toContain(sentence);
  });

  test("prints its usage", async () => {
    expect(await dispatch(["audit", "--help"])).toBe(EXIT_SUCCESS);
    expect(printed.mock.calls[0]?.[0]).toContain("Usage: galley audit verify [--head HEAD]");
  });
});
