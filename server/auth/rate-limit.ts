import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { TooManyAttemptsError } from "#domain/errors.ts";
import { db } from "#server/db/client.ts";

/** Seconds for which failed attempts count, unless a limit says otherwise. */
const WINDOW_SECONDS = 15 * 60;

/** How much the clocks of instances may differ. */
const MAX_SKEW_MS = 60_000;

/** How many failed attempts a subject, such as an account, may make in a window. All instances count together. */
type RateLimit = RateLimiterPrisma;

/** A limit and the subject whose attempts it counts. */
export type Counted = [limit: RateLimit, subject: string];

export const rateLimit = (name: string, maxAttempts: number, windowSeconds = WINDOW_SECONDS): RateLimit =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix: name,
    points: maxAttempts,
    duration: windowSeconds,
    clearExpiredByTimeout: false,
  });

/**
 * Count one attempt against each limit, in this order, and throw once one is exceeded. An attempt is counted before any
 * work is done for it and forgiven after success, so that attempts at the same moment cannot slip through.
 */
export async function countAttempt(counted: Counted[]): Promise<void> {
  for (const [limit, subject] of counted) {
    await consume(limit, hashOf(subject)).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
      throw new TooManyAttemptsError(`Too many attempts. Try again in ${minutesInWords(retryAfter)}.`, retryAfter);
    });
  }
}

/** As the method of the limit. Attempts that would count longer than a window were counted by a clock that was ahead. */
async function consume(limit: RateLimit, subject: string): Promise<void> {
  await limit.consume(subject).catch(async (reason: unknown) => {
    const isOfNow = !(reason instanceof RateLimiterRes) || reason.msBeforeNext <= limit.duration * 1000 + MAX_SKEW_MS;
    if (isOfNow) throw reason;
    await limit.delete(subject);
    await limit.consume(subject);
  });
}

/** After a success: forget all attempts against the first limit, and this one attempt against the others. */
export async function forgiveAttempt([own, ...shared]: [own: Counted, ...shared: Counted[]]): Promise<void> {
  await own[0].delete(hashOf(own[1]));
  for (const [limit, subject] of shared) await limit.reward(hashOf(subject));
}

/** Remember a subject for the window of this limit. */
export const remember = (limit: RateLimit, subject: string): Promise<unknown> =>
  limit.set(hashOf(subject), 1, limit.duration);

export const isRemembered = async (limit: RateLimit, subject: string): Promise<boolean> =>
  (await limit.get(hashOf(subject))) !== null;

export async function clearOldAttempts(now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: now } } });
}

/** Subjects are addresses and accounts. The table contains neither. */
const hashOf = (subject: string) => createHash("sha256").update(subject).digest("hex");

const minutesInWords = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? "one minute" : `${minutes} minutes`;
};
