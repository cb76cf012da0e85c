import type { ChildProcess } from "node:child_process";
import { IS_BUILT } from "./start-child.ts";

/** An idle child process lives this long, because starting one takes half a second. */
const IDLE_TIMEOUT_MS = 60_000;

/**
 * A larger child process is not reused, because it returns no memory to the system. After a page of 100 kB it takes
 * 150 MB, after one of 1 MB 200. One that runs the sources takes 200 MB from the start.
 */
const MAX_IDLE_BYTES = IS_BUILT ? 220_000_000 : 400_000_000;

/** Child processes that wait for their next job. They do not keep the app running. */
export class IdleChildren {
  private readonly entries: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

  take(): ChildProcess | undefined {
    const entry = this.entries.pop();
    clearTimeout(entry?.timer);
    return entry?.child;
  }

  add(child: ChildProcess, memoryBytes: number): void {
    if (memoryBytes > MAX_IDLE_BYTES) {
      child.kill();
      return;
    }
    child.unref();
    child.channel?.unref();
    const stop = () => {
      this.remove(child);
      child.kill();
    };
    this.entries.push({ child, timer: setTimeout(stop, IDLE_TIMEOUT_MS).unref() });
  }

  /** To call when the process has ended. */
  remove(child: ChildProcess): void {
    const index = this.entries.findIndex((entry) => entry.child === child);
    if (index >= 0) clearTimeout(this.entries.splice(index, 1)[0]?.timer);
  }
}
