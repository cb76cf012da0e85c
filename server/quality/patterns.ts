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
 * The patterns of the selected claims that have two independent verdicts, by group. `groups` is a query with the
 * columns `grp`, `pattern` and `units`.
 */
export async function patternsIn(ask: Ask, groups: Prisma.Sql): Promise<Map<string, Pattern[]>> {
  // A list of numbers a group, because thousands of rows take longer to read than to count.
  const rows = await ask<{ grp: string; numbers: number[] }>(sql`
    SELECT grp, flatten(list([units::DOUBLE, (pattern & 4294967295)::DOUBLE, (pattern >> 32)::DOUBLE])) AS numbers
    FROM (${groups}) WHERE grp IS NOT NULL GROUP BY grp`);
  return new Map(rows.map(({ grp, numbers }) => [grp, patternsOf(numbers)]));
}

/** Of each pattern its units and both halves, one after the other. */
function patternsOf(numbers: number[]): Pattern[] {
  const patterns: Pattern[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [units = 0, low = 0, high = 0] = numbers.slice(at, at + 3);
    patterns.push({ counts: [...countsOf(low), ...countsOf(high)], units });
  }
  return patterns;
}

/** Eight counts of 4 bits each. The halves of a pattern come apart, because a number is exact up to 53 bits only. */
const countsOf = (half: number): number[] => Array.from({ length: SLOTS / 2 }, (_, slot) => (half >>> (4 * slot)) & 15);

/** Claims that can be compared. The list has the same as `compared`. */
export const COMPARED = sql`independent >= 2 AND pattern IS NOT NULL`;
