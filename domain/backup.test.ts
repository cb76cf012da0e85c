import { expect, test } from "vitest";
import { backupName, takenAtOf } from "./backup.ts";

test("the name of a backup says when it was taken", () => {
  const takenAt = new Date("2026-03-14T16:05:09Z");
  expect(backupName(takenAt, true)).toBe("galley-2026-03-14T160509Z.zip.age");
  expect(takenAtOf(backupName(takenAt, false))).toEqual(takenAt);
});

test.each(["by-hand.zip", "galley-2026-03-14T160509Z.zip.part", "old-galley-2026-03-14T160509Z.zip"])(
  "%s is not a scheduled backup",
  (name) => expect(takenAtOf(name)).toBeNull(),
);
