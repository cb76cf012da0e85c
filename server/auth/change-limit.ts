import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { TooManyAttemptsError } from "#domain/errors.ts";

/** More than anybody writes by hand, and than an outbox sends that was offline for a day. */
const DEFAULT_PER_MINUTE = 3_000;

const WINDOW_SECONDS = 60;

/** Counts a change of a person, and throws once there were too many in a minute. */
type Count = (personId: string) => Promise<void>;

/**
 * A limit of changes a minute for each person, whatever sessions and tokens they use. It is in the memory of this
 * process: a query for each change would take longer than some changes do.
 */
export function changeLimit(perMinute: number): Count {
  const limit = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  return async (personId) => {
    await limit.consume(personId).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new TooManyAttemptsError(
        `Galley takes at most ${perMinute} changes a minute from one person. Send the rest a little later.`,
        Math.max(1, Math.ceil(reason.msBeforeNext / 1000)),
      );
    });
  };
}

/** The limit that GALLEY_CHANGES_PER_MINUTE sets; the default for what is no number. */
export function configuredPerMinute(setting: string | undefined): number {
  const changes = Math.floor(Number(setting));
  return changes >= 1 ? changes : DEFAULT_PER_MINUTE;
}

/** Next loads this module more than once in a process. */
const shared = globalThis as unknown as { galleyChangeLimit?: Count };

/** Count a change that this person sends to this process. */
export function countChange(personId: string): Promise<void> {
  shared.galleyChangeLimit ??= changeLimit(configuredPerMinute(process.env.GALLEY_CHANGES_PER_MINUTE));
  return shared.galleyChangeLimit(personId);
}
