import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sliceFolder } from "./slice-folder.ts";

const TWO_HOURS_AGO = new Date(Date.now() - 7_200_000);

test("slices that a killed process left behind are removed, those of running ones are kept", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const abandoned = join(tmpdir(), `galley-facts-${pid}-left`);
  mkdirSync(join(abandoned, "slices"), { recursive: true });
  utimesSync(abandoned, TWO_HOURS_AGO, TWO_HOURS_AGO);
  const first = await sliceFolder();
  utimesSync(first, TWO_HOURS_AGO, TWO_HOURS_AGO);
  const second = await sliceFolder();
  expect([abandoned, first, second].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  for (const folder of [first, second]) rmSync(folder, { recursive: true });
});

test("slices that a process of another container writes are kept", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const written = join(tmpdir(), `galley-facts-${pid}-elsewhere`);
  mkdirSync(written);
  const own = await sliceFolder();
  expect(existsSync(written)).toBe(true);
  for (const folder of [written, own]) rmSync(folder, { recursive: true });
});
