import "server-only";
import { setTimeout } from "node:timers/promises";
import { db } from "./db/client.ts";

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
