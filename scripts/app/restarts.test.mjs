import { expect, test, vi } from "vitest";
import { restarts } from "./restarts.mjs";

vi.spyOn(process.stderr, "write").mockReturnValue(true);

test("each start in vain is waited for twice as long, and the sixth is not made", async () => {
  const waits = [];
  const attempts = restarts("The app", (wait) => waits.push(wait));
  for (let time = 0; time < 5; time += 1) await attempts.again("ended with code 1");
  expect(waits).toEqual([200, 400, 800, 1600, 3200]);
  await expect(attempts.again("ended with code 1")).rejects.toThrow(
    "The app stopped again and again (ended with code 1)",
  );
});

test("what works in between is started again for as long as it is asked", async () => {
  const waits = [];
  const attempts = restarts("The app", (wait) => waits.push(wait));
  for (let time = 0; time < 20; time += 1) {
    await attempts.again("");
    attempts.worked();
  }
  expect(new Set(waits)).toEqual(new Set([200]));
});
