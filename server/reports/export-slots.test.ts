import { expect, test } from "vitest";
import { TooManyAttemptsError } from "#domain/errors.ts";
import { takeExportSlot } from "./export-slots.ts";

test("four exports are written at once, the next begins when one ends, and one that waits too long is refused", async () => {
  const ends = await Promise.all(Array.from({ length: 4 }, () => takeExportSlot()));
  await expect(takeExportSlot(10)).rejects.toThrow(TooManyAttemptsError);
  const fifth = takeExportSlot();
  ends[0]?.();
  ends[0]?.();
  (await fifth)();
  for (const end of ends) end();
  const again = await Promise.all(Array.from({ length: 4 }, () => takeExportSlot(10)));
  await expect(takeExportSlot(10)).rejects.toThrow("Other reports are being exported.");
  for (const end of again) end();
});
