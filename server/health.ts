import "server-only";
import { setTimeout } from "node:timers/promises";
import { db } from "./db/client.ts";
import { appliedMigrations, neededMigrations } from "./db/migrations.ts";

/** A database that takes longer does not answer. It may be frozen, and then no timeout of its own ends the query. */
const ANSWER_TIMEOUT_MS = 5_000;

/** Whether the database answers a query now. */
export async function databaseAnswers(): Promise<boolean> {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, setTimeout(ANSWER_TIMEOUT_MS, false, { ref: false })]);
}

/** Whether this process takes requests, or why not. */
export type Readiness = "ready" | "stopping" | "database does not answer" | "migrations are missing";

/** Set when the process was told to stop (scripts/app/drain.mjs). */
const shared = globalThis as unknown as { galleyIsStopping?: boolean };

let needed: string[] | undefined;

/** Whether this process can do what it is asked. Migrations of a newer Galley do not keep it from working. */
export async function readiness(): Promise<Readiness> {
  if (shared.galleyIsStopping) return "stopping";
  needed ??= neededMigrations();
  const known = needed;
  const answer = appliedMigrations().then(
    (applied): Readiness => (known.every((name) => applied.includes(name)) ? "ready" : "migrations are missing"),
    (): Readiness => "database does not answer",
  );
  return Promise.race([answer, setTimeout(ANSWER_TIMEOUT_MS, "database does not answer" as const, { ref: false })]);
}
