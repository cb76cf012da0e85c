import "server-only";
import { withDeadline } from "#server/deadline.ts";
import type { Connection } from "./engine.ts";
import { applyChanges, type Facts, loadFacts } from "./refresh.ts";

/** Longest time of a refresh. A request stops waiting before, but the refresh serves the next one. */
const REFRESH_TIMEOUT_MS = 120_000;

/** The facts of this process, the refresh that runs, and the one that begins after it. */
type Shared = { facts: Facts | null; running: Promise<Facts> | null; next: Promise<Facts> | null };

// Next loads this module more than once in a process.
const globals = globalThis as unknown as { galleyFacts?: Shared };
globals.galleyFacts ??= { facts: null, running: null, next: null };
const shared = globals.galleyFacts;

/**
 * Read the facts as they are now. All that `read` asks comes from one moment, which is not before the call. The facts
 * are loaded once, and stay in the memory of the process.
 */
export async function withFacts<T>(read: (connection: Connection) => Promise<T>): Promise<T> {
  const { instance } = await refreshed();
  const connection = await instance.connect();
  try {
    await connection.run("BEGIN");
    return await read(connection);
  } finally {
    connection.closeSync();
  }
}

/** Begin to load the facts, so that nobody has to wait for it. What fails is told to whoever reads them next. */
export const loadFactsAhead = (): void => void refreshed().catch(() => undefined);

/** Whether reading figures waits for what changed only. */
export const areFactsLoaded = (): boolean => shared.facts !== null;

/** A refresh that began before this call may not see what was stored before it, so the call waits for the next one. */
function refreshed(): Promise<Facts> {
  shared.next ??= afterRunning().then(() => {
    shared.running = shared.next;
    shared.next = null;
    return refresh();
  });
  return shared.next;
}

async function afterRunning(): Promise<void> {
  await shared.running?.catch(() => undefined);
}

async function refresh(): Promise<Facts> {
  return withDeadline(REFRESH_TIMEOUT_MS, async () => {
    if (shared.facts && (await applyChanges(shared.facts))) return shared.facts;
    // The facts before are given up first, because there is no memory for both. Whoever reads them keeps them until
    // then.
    if (shared.facts) close(shared.facts);
    shared.facts = null;
    let facts = await loadFacts();
    while (!(await applyChanges(facts))) {
      close(facts);
      facts = await loadFacts();
    }
    shared.facts = facts;
    return facts;
  });
}

function close({ instance, writer }: Facts): void {
  writer.closeSync();
  instance.closeSync();
}
