import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newKeyPair } from "./encryption.ts";
import { type BackupSchedule, backUpWhenDue, backupSchedule } from "./scheduled-backups.ts";

let schedule: BackupSchedule;
beforeEach(async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "galley backups ")), "new folder");
  schedule = { folder, everyHours: 24, keep: 2, key: null };
});
afterEach(() => rm(join(schedule.folder, ".."), { recursive: true }));

const backUpAt = (time: string, changes: Partial<BackupSchedule> = {}) =>
  backUpWhenDue({ ...schedule, ...changes }, "0.1.0", new Date(time));

test("a backup is written at once, and then when a day has passed", async () => {
  expect(await backUpAt("2026-03-14T02:25:00Z")).toBe("galley-2026-03-14T022500Z.zip");
  expect(await backUpAt("2026-03-15T01:25:00Z")).toBeNull();
  expect(await backUpAt("2026-03-15T02:24:30Z")).toBe("galley-2026-03-15T022430Z.zip");
});

test("only the newest backups stay, and so does every other file", async () => {
  for (const day of ["10", "11", "12"]) await backUpAt(`2026-03-${day}T02:25:00Z`);
  await writeFile(join(schedule.folder, "by-hand.zip"), "");
  await backUpAt("2026-03-13T02:25:00Z");
  expect((await readdir(schedule.folder)).sort()).toEqual([
    "by-hand.zip",
    "galley-2026-03-12T022500Z.zip",
    "galley-2026-03-13T022500Z.zip",
  ]);
});

test("a backup that fails deletes no older one and leaves no part of itself", async () => {
  await backUpAt("2026-03-10T02:25:00Z");
  await expect(backUpAt("2026-03-12T02:25:00Z", { keep: 1, key: "age1no-key" })).rejects.toThrow("not a whole key");
  expect(await readdir(schedule.folder)).toEqual(["galley-2026-03-10T022500Z.zip"]);
});

test("with a public key the backups are encrypted", async () => {
  const { publicKey } = await newKeyPair();
  expect(await backUpAt("2026-03-14T02:25:00Z", { key: publicKey })).toBe("galley-2026-03-14T022500Z.zip.age");
});

describe("the settings of the schedule", () => {
  test("are none without a folder, and have defaults", () => {
    expect(backupSchedule({})).toBeNull();
    expect(backupSchedule({ GALLEY_BACKUP_FOLDER: "/backups" })).toEqual({
      ...{ folder: "/backups", everyHours: 24, keep: 14, key: null },
    });
  });

  test.each([
    [{ GALLEY_BACKUP_HOURS: "0" }, "GALLEY_BACKUP_HOURS must be a whole number from 1."],
    [{ GALLEY_BACKUP_KEEP: "some" }, "GALLEY_BACKUP_KEEP must be a whole number from 1."],
    [{ GALLEY_BACKUP_KEY: "a passphrase" }, "GALLEY_BACKUP_KEY must be a public key (age1…)"],
  ])("that make no sense are named: %j", (env, sentence) => {
    expect(() => backupSchedule({ GALLEY_BACKUP_FOLDER: "/backups", ...env })).toThrow(sentence);
  });
});
