import "server-only";
import type { Pattern, ScaleValues } from "#domain/agreement/pattern.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

/** Ratings that a pattern has room for. */
const SLOTS = 16;

/** The value of each rating, in the order of the counts of patterns. */
export async function slotValues(ask: Ask): Promise<ScaleValues> {
  const rows = await ask<{ slot: number; value: number | null }>(
    sql`SELECT slot, value FROM ratings WHERE slot IS NOT NULL`,
  );
  const values = new Array<number | null>(SLOTS).fill(null);
  for (const { slot, value } of rows) values[slot] = value;
  return values;
}

/**
 * The patterns of the selected claims that have two independent verdicts, by group. `groups` is a query with the columns
 * `grp`, `pattern` and `units`.
 */
export async function patternsIn(ask: Ask, groups: Prisma.Sql): Promise<Map<string, Pattern[]>> {
  const rows = await ask<{ grp: string; units: number; low: number; high: number }>(sql`
    SELECT grp, units, pattern & 4294967295 AS low, pattern >> 32 AS high FROM (${groups}) WHERE grp IS NOT NULL`);
  const patterns = new Map<string, Pattern[]>();
  for (const { grp, units, low, high } of rows) {
    const known = patterns.get(grp);
    const pattern = { counts: [...countsOf(low), ...countsOf(high)], units };
    if (known) known.push(pattern);
    else patterns.set(grp, [pattern]);
  }
  return patterns;
}

/** Eight counts of 4 bits each. The halves of a pattern come apart, because a number is exact up to 53 bits only. */
const countsOf = (half: number): number[] => Array.from({ length: SLOTS / 2 }, (_, slot) => (half >>> (4 * slot)) & 15);

/** Claims that can be compared. The list has the same as `compared`. */
export const COMPARED = sql`independent >= 2 AND pattern IS NOT NULL`;
