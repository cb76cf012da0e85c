import "server-only";
import { db } from "./db/client.ts";

export const databaseAnswers = (): Promise<boolean> =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
