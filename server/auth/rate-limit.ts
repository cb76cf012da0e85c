import "server-only";
import { createHash } from "node:crypto";
import { TooManyTriesError } from "#domain/errors.ts";
import { db } from "#server/db/client.ts";

/** Something tries are counted by, such as an account asked from an address, and how many failed ones a window takes. */
export type Door = { name: string; most: number };

/** Minutes failed tries are remembered. */
const WINDOW = 15;

/**
 * Count one more try at each door before any work is done for it, and stop here when there were too many. Counted first
 * and forgiven after success, tries that come at once cannot slip past.
 */
export async function tryDoors(doors: Door[], now: Date): Promise<void> {
  for (const { name, most } of doors) {
    const { count, windowStart } = await countTry(keyOf(name), now);
    const retryAfter = Math.max(1, Math.ceil((windowStart.getTime() + WINDOW * 60_000 - now.getTime()) / 1000));
    if (count > most) throw new TooManyTriesError(`Too many tries. Try again in ${inWords(retryAfter)}.`, retryAfter);
  }
}

/** After a success: the first door forgets every try, the others this one. */
export async function forgiveTry([own, ...shared]: Door[]): Promise<void> {
  if (own) await db.throttle.deleteMany({ where: { key: keyOf(own.name) } });
  const keys = shared.map(({ name }) => keyOf(name));
  await db.throttle.updateMany({ where: { key: { in: keys }, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

async function countTry(key: string, now: Date): Promise<{ count: number; windowStart: Date }> {
  const over = new Date(now.getTime() - WINDOW * 60_000);
  const [row] = await db.$queryRaw<{ count: number; windowStart: Date }[]>`
    INSERT INTO "Throttle" AS t (key, count, "windowStart") VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t."windowStart" <= ${over} THEN 1 ELSE t.count + 1 END,
      "windowStart" = CASE WHEN t."windowStart" <= ${over} THEN ${now} ELSE t."windowStart" END
    RETURNING count, "windowStart"`;
  if (!row) throw new Error("A try was not counted.");
  if (row.count === 1) await db.throttle.deleteMany({ where: { windowStart: { lte: over }, key: { not: key } } });
  return row;
}

/** Doors hold addresses and accounts; the table holds neither. */
const keyOf = (door: string) => createHash("sha256").update(door).digest("hex");

const inWords = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? "one minute" : `${minutes} minutes`;
};
