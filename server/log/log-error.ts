import "server-only";
import { databaseErrorOf } from "#server/db/database-error.ts";

/**
 * Write an error into the log as one line of JSON: the given facts, then the error's name, code and stack. The message
 * is left out, because it can contain what people wrote; `withMessage` is for errors that do not contain such text. The
 * names of the facts are the kind of the line: of each kind at most MAX_LINES_PER_MINUTE are written, and the number of
 * the others follows.
 */
export function logError(facts: Record<string, unknown>, error: unknown, { withMessage = false } = {}): void {
  if (isOverLimit(Object.keys(facts).join(" "))) return;
  console.error(
    JSON.stringify({ ...facts, error: error instanceof Error ? describe(error, withMessage) : typeof error }),
  );
}

const MAX_LINES_PER_MINUTE = 1000;

// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyLogLines?: Map<string, number> };
shared.galleyLogLines ??= new Map();
/** The lines of each kind in its current minute. */
const lines = shared.galleyLogLines;

/** Counts a line of this kind, and says whether there were too many in its minute. */
export function isOverLimit(kind: string): boolean {
  const count = (lines.get(kind) ?? 0) + 1;
  lines.set(kind, count);
  if (count === 1) setTimeout(() => endMinute(kind), 60_000).unref();
  return count > MAX_LINES_PER_MINUTE;
}

function endMinute(kind: string): void {
  const leftOut = (lines.get(kind) ?? 0) - MAX_LINES_PER_MINUTE;
  lines.delete(kind);
  if (leftOut > 0) console.error(JSON.stringify({ kind, leftOut }));
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
