import "server-only";
import { db } from "./db/client.ts";

/** Whether the database answers a query now. */
export async function databaseAnswers(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
