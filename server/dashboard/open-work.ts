import "server-only";
import type { Late } from "#domain/dashboard.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

/** The condition that an assignment is late on this day of the newsroom. The engine counts days from 1970. */
const lateOn = (today: string): Prisma.Sql => sql`due < date_diff('day', DATE '1970-01-01', ${today}::DATE)`;

/** How many open assignments are late, and since when the first is. */
export async function readLate(ask: Ask, today: string): Promise<Late> {
  const [row] = await ask<{ tasks: number; oldest: number | null }>(sql`
    SELECT count(*) AS tasks, min(due) AS oldest FROM open_assignments WHERE ${lateOn(today)}`);
  return { tasks: row?.tasks ?? 0, oldest: dayOf(row?.oldest) };
}

/** How many assignments are open for each person, and how many of these are late. */
export const readOpenWork = (ask: Ask, today: string) =>
  ask<{ person: string; open: number; overdue: number }>(sql`
    SELECT term(person) AS person, count(*) AS open, count(*) FILTER (WHERE ${lateOn(today)}) AS overdue
    FROM open_assignments GROUP BY open_assignments.person`);

/** A day of the engine, as 2026-03-12. */
export const dayOf = (day: number | null | undefined): string | null =>
  day == null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
