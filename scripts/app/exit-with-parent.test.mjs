// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRunning } from "#scripts/postgres/server.mjs";
import { poll } from "#scripts/setup/poll.mjs";

const exitWithParent = join(import.meta.dirname, "exit-with-parent.mjs");

/** Starts an endless child as app.mjs starts the app, and prints its process id. */
const PARENT = `
  const child = require("node:child_process").spawn(
    process.execPath, ["--import", ${JSON.stringify(exitWithParent)}, "-e", "setInterval(() => {}, 1000)"],
    { env: { ...process.env, GALLEY_EXIT_WITH_PARENT: "1" }, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: true },
  );
  console.log(child.pid);
`;

test("the app ends when the process that started it is killed", async () => {
  const parent = spawn(process.execPath, ["-e", PARENT], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(parent.stdout, "data");
  const pid = Number(line);
  expect(isRunning(pid)).toBe(true);
  parent.kill("SIGKILL");
  expect(await poll(() => !isRunning(pid), { timeoutMs: 10_000, intervalMs: 50 })).toBe(true);
});
