import { SandboxPool } from "#sandbox/pool.ts";
import type { PictureInput } from "./png.ts";
import type { JOBS } from "./png-jobs.ts";

const LIMITS = { maxHeapMb: 500, timeoutMs: 8_000, totalTimeoutMs: 10_000 };

const pool = new SandboxPool<typeof JOBS>("render/charts/png-jobs.ts", LIMITS);

/** A figure as PNG, made in a child process. */
export const renderPng = async (input: PictureInput): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await pool.run("png", input)).bytes);
