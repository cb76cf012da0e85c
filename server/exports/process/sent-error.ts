import { BusyError, ForbiddenError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { type DatabaseError, databaseErrorOf, KnownDatabaseError } from "#server/db/database-error.ts";

/** The errors that mean the same in the app, made again from their message and the seconds after which to try again. */
const REMAKE = {
  RuleError: (message: string) => new RuleError(message),
  ForbiddenError: (message: string) => new ForbiddenError(message),
  NotFoundError: (message: string) => Object.assign(new NotFoundError(""), { message }),
  TooManyAttemptsError: (message: string, retryAfter: number) => new TooManyAttemptsError(message, retryAfter),
  BusyError: (message: string, retryAfter: number) => new BusyError(message, retryAfter),
};

/** An error as it is sent between processes, in which errors lose their class. */
export type SentError =
  | { name: keyof typeof REMAKE; message: string; retryAfter: number }
  | { database: DatabaseError }
  | { failure: string };

/** Of an error that is no sentence for a person, only its name is sent: its message can have what people wrote. */
export function sentErrorOf(error: unknown): SentError {
  if (error instanceof RuleError) return { name: "RuleError", message: error.message, retryAfter: 0 };
  if (error instanceof ForbiddenError || error instanceof NotFoundError)
    return { name: error.name as keyof typeof REMAKE, message: error.message, retryAfter: 0 };
  if (error instanceof TooManyAttemptsError || error instanceof BusyError)
    return { name: error.name as keyof typeof REMAKE, message: error.message, retryAfter: error.retryAfter };
  const database = databaseErrorOf(error);
  return database ? { database } : { failure: error instanceof Error ? error.name : typeof error };
}

/** The error that was sent, as if it had been thrown here. */
export function receivedError(sent: SentError): Error {
  if ("database" in sent) return new KnownDatabaseError(sent.database);
  if ("failure" in sent) return new Error(`The export process failed: ${sent.failure}.`);
  return REMAKE[sent.name](sent.message, sent.retryAfter);
}
