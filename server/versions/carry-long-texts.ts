import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { carryClaims } from "#domain/anchoring/carry.ts";
import type { Anchor } from "#domain/anchoring/reanchor.ts";
import { RuleError } from "#domain/errors.ts";
import type { CarryJob } from "./carry-child.ts";

/** Texts and claims with more UTF-16 units together are compared in a child process: they take over 50 ms. */
const MAX_INLINE_LENGTH = 200_000;

/** Timeout for waiting and comparing together; less than the timeout of a transaction. */
const TIMEOUT_MS = 10_000;

/** Heap limit of the child process. Two texts of the maximum length need about half of it. */
const MAX_HEAP_MB = 512;

const TOO_LONG =
  "Comparing this text with earlier versions takes too long. Try again later, or bring in a shorter text.";

/**
 * `carryClaims` that does not block other requests: long texts are compared in a child process, one job at a time, with
 * limits of time and memory.
 */
export async function carryLongTexts(job: CarryJob, timeoutMs = TIMEOUT_MS): Promise<Map<string, Anchor>> {
  if (lengthOf(job) <= MAX_INLINE_LENGTH) return carryClaims(job.claims, job.texts, job.newText);
  const deadline = performance.now() + timeoutMs;
  const result = lastJob.then(() => carryInChild(job, deadline - performance.now()));
  lastJob = result.catch(() => undefined);
  return result;
}

let lastJob: Promise<unknown> = Promise.resolve();

function lengthOf({ claims, texts, newText }: CarryJob): number {
  if (claims.length === 0) return 0;
  const lengths = [...texts.values(), ...claims.map(({ own }) => own?.exact ?? "")].map((text) => text.length);
  return lengths.reduce((sum, length) => sum + length, newText.length);
}

/** Next bundles this module into another folder, but runs in the root folder of the app. */
const ROOT = process.env.NEXT_RUNTIME ? process.cwd() : join(import.meta.dirname, "..", "..");

function carryInChild(job: CarryJob, timeoutMs: number): Promise<Map<string, Anchor>> {
  if (timeoutMs <= 0) throw new RuleError(TOO_LONG);
  const { NODE_ENV, PATH, SystemRoot = "" } = process.env;
  // `spawn` with an IPC channel does what `fork` does; Next would bundle a file that is given to `fork`.
  const options = ["--import=tsx", `--max-old-space-size=${MAX_HEAP_MB}`];
  const child = spawn(process.execPath, [...options, join(ROOT, "server", "versions", "carry-child.ts")], {
    cwd: ROOT,
    env: { NODE_ENV, PATH, SystemRoot },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    timeout: Math.ceil(timeoutMs),
    killSignal: "SIGKILL",
  });
  return new Promise<Map<string, Anchor>>((resolve, reject) => {
    child.once("message", (anchors) => resolve(anchors as Map<string, Anchor>));
    child.once("error", reject);
    // V8 aborts (134 = 128 + SIGABRT) when its heap is full.
    child.once("exit", (code, signal) =>
      reject(signal || code === 134 ? new RuleError(TOO_LONG) : new Error(`child exited: ${code}`)),
    );
    child.send(job);
  }).finally(() => child.kill());
}
