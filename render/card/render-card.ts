import { SandboxPool } from "#sandbox/pool.ts";
import type { Card } from "./card.ts";
import type { JOBS } from "./card-jobs.ts";

const LIMITS = { maxHeapMb: 500, timeoutMs: 8_000, totalTimeoutMs: 10_000 };

const pool = new SandboxPool<typeof JOBS>("render/card/card-jobs.ts", LIMITS);

/** The picture of a published report for previews, as PNG, made in a child process. */
export const cardOf = async (card: Card): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array((await pool.run("card", card)).bytes);
