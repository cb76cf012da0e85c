// @ts-check
/** Lock files that do not outlive the process that holds them. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { UserError } from "#scripts/user-error.mjs";
import { createFile } from "./files.mjs";
import { poll } from "./poll.mjs";

/** How long the holder of a lock has to answer. */
const ANSWER_TIMEOUT_MS = 2_000;

/** How long `waitForLock` waits for work that takes seconds. */
const LOCK_TIMEOUT_MS = 180_000;

/**
 * Create the lock file at `path`. The returned function releases it, and so does the end of the process. The file names
 * a port that answers with the key in the file: unlike a process id, a port with that key never belongs to another
 * process later. Throws a UserError with `message` while another process holds the lock.
 * @param {string} path @param {string} message
 */
export async function acquireLock(path, message) {
  const release = await tryLock(path);
  if (!release) throw new UserError(message);
  return release;
}

/** Acquire the lock as soon as it is free, for work that takes seconds. @param {string} path */
export async function waitForLock(path) {
  const release = await poll(() => tryLock(path), { timeoutMs: LOCK_TIMEOUT_MS, intervalMs: 50 });
  if (release) return release;
  throw new UserError(
    `Another Galley command has been using ${dirname(path)} for several minutes. Stop it and try again.`,
  );
}

/** A function that releases the lock; null while another process holds it. @param {string} path */
async function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const key = randomBytes(16).toString("hex");
  const server = createServer((socket) => socket.on("error", () => {}).end(key)).listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  if (!createFile(path, `${port} ${key}\n`)) {
    const isHeld = await answersWithKey(path);
    if (!isHeld) rmSync(path, { force: true });
    if (isHeld || !createFile(path, `${port} ${key}\n`)) {
      server.close();
      return null;
    }
  }
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

/** @param {string} path */
async function answersWithKey(path) {
  const [port, key] = readFileSync(path, "utf8").trim().split(" ");
  if (key === undefined) return false;
  const socket = connect({ port: Number(port), host: "127.0.0.1", timeout: ANSWER_TIMEOUT_MS });
  socket.on("timeout", () => socket.destroy());
  return (await text(socket).catch(() => "")) === key;
}
