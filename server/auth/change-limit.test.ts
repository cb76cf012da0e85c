import { expect, test } from "vitest";
import { changeLimit, configuredPerMinute } from "./change-limit.ts";

test("one person may send so many changes a minute, and another as many", async () => {
  const count = changeLimit(3);
  for (let sent = 0; sent < 3; sent += 1) await count("Ada");
  await expect(count("Ada")).rejects.toMatchObject({
    message: "Galley takes at most 3 changes a minute from one person. Send the rest a little later.",
    retryAfter: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 60),
  });
  await expect(count("Omar")).resolves.toBeUndefined();
});

test("the limit is a setting, and what is no number leaves it as it is", () => {
  expect([configuredPerMinute(undefined), configuredPerMinute("50")]).toEqual([3_000, 50]);
  for (const wrong of ["", "0", "many", "-1"]) expect(configuredPerMinute(wrong)).toBe(3_000);
});
