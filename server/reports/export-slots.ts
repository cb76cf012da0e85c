import "server-only";
import { TooManyAttemptsError } from "#domain/errors.ts";

/** Exports that one process writes at once. Each holds a connection to the database. */
const MAX_EXPORTS = 4;

/** How long an export waits for others to end. */
const MAX_WAIT_MS = 8_000;

/** Seconds after which a refused export may be tried again. */
const RETRY_AFTER_S = 10;

type Slots = { free: number; waiting: (() => void)[] };
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyExportSlots?: Slots };
shared.galleyExportSlots ??= { free: MAX_EXPORTS, waiting: [] };
const slots: Slots = shared.galleyExportSlots;

/** Wait until fewer than `MAX_EXPORTS` exports are written, and return the function that ends this one. */
export async function takeExportSlot(maxWaitMs = MAX_WAIT_MS): Promise<() => void> {
  if (slots.free > 0) slots.free -= 1;
  else await waitForSlot(maxWaitMs);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free += 1;
  };
}

function waitForSlot(maxWaitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      slots.waiting.splice(slots.waiting.indexOf(begin), 1);
      reject(new TooManyAttemptsError("Other reports are being exported. Try again in a moment.", RETRY_AFTER_S));
    }, maxWaitMs);
    slots.waiting.push(begin);
  });
}
