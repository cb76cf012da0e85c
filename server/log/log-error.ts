import "server-only";
import { databaseErrorOf } from "#server/db/database-error.ts";

/**
 * Write an error into the log as one line of JSON: the given facts, then the error's name, code and stack. The message is left out,
 * because it can contain what people wrote; `withMessage` is for errors that do not contain such text.
 */
export function logError(facts: Record<string, unknown>, error: unknown, { withMessage = false } = {}): void {
  console.error(
    JSON.stringify({ ...facts, error: error instanceof Error ? describe(error, withMessage) : typeof error }),
  );
}

const STACK_FRAMES = 12;

const describe = (error: Error, withMessage: boolean) => ({
  name: error.name,
  code: (error as { code?: unknown }).code,
  database: databaseErrorOf(error) ?? undefined,
  ...(withMessage ? { message: error.message } : {}),
  // The stack begins with the message.
  stack: error.stack
    ?.replace(error.message, "")
    .match(/^ +at .*$/gm)
    ?.slice(0, STACK_FRAMES),
});
