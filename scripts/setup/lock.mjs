/** One Galley a data folder. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "#scripts/user-error.mjs";

/** How long the holder of a lock has to answer, in milliseconds. */
const PATIENCE = 2_000;

/** How long work of seconds is waited for, in milliseconds. */
const WAIT = 180_000;

/**
 * Hold the lock file at `path` until the returned function is called or the process ends in whatever way. The file
 * holds the number of a port that answers with the file's key: unlike a process id, it is never somebody else's later.
 */
export async function holdLock(path, refusal) {
  mkdirSync(dirname(path), { recursive: true });
  const key = randomBytes(16).toString("hex");
  const server = createServer((socket) => socket.on("error", () => {}).end(key));
  await new Promise((listening, failed) => server.once("error", failed).listen(0, "127.0.0.1", listening));
  server.unref();
  const line = `${server.address().port} ${key}\n`;
  if (!place(path, line)) {
    const held = await isHeld(path);
    if (!held) rmSync(path, { force: true });
    if (held || !place(path, line)) {
      server.close();
      throw new Refusal(refusal);
    }
  }
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

/** Hold the lock as soon as nobody else does, for work of seconds. */
export async function waitForLock(path) {
  for (const since = Date.now(); ; await pause(50)) {
    try {
      return await holdLock(
        path,
        `Another Galley command has been busy with ${dirname(path)} for minutes. Stop it and try again.`,
      );
    } catch (error) {
      if (!(error instanceof Refusal) || Date.now() - since > WAIT) throw error;
    }
  }
}

/** Of two who try at once, one gets the place. */
function place(path, line) {
  try {
    writeFileSync(path, line, { mode: 0o600, flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

async function isHeld(path) {
  const [port, key] = readFileSync(path, "utf8").trim().split(" ");
  return key !== undefined && (await answer(Number(port))) === key;
}

function answer(port) {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ port, host: "127.0.0.1", timeout: PATIENCE });
    socket.on("data", (bytes) => {
      heard += bytes;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
  });
}
