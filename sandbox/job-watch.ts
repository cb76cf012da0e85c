import { BusyError } from "#domain/errors.ts";
import { cpuTimeMs } from "./cpu-time.ts";
import { LimitError } from "./limit-error.ts";

/** How often the CPU time of a running job is read. */
const CPU_INTERVAL_MS = 200;

/** Where a job got less than this share of a core, the machine is too busy for it. */
const BUSY_SHARE = 0.5;

/** Watches the time of one job in the child process of this id. The time counts from here. */
export class JobWatch {
  private readonly pid: number | undefined;
  private readonly startedAt = performance.now();
  private readonly cpuBefore: number | null;
  private timers: NodeJS.Timeout[] = [];

  /** A process that could not be started has no id. */
  constructor(pid: number | undefined) {
    this.pid = pid;
    this.cpuBefore = cpuTimeMs(pid);
  }

  /**
   * Call `onEnd` when the job has used up its CPU time, with a LimitError, or when it must end in any case: with a
   * BusyError if it got little CPU time until then. Where the system does not tell CPU times, all time counts.
   */
  start(maxCpuMs: number, maxMs: number, onEnd: (reason: Error) => void): void {
    const check = () => {
      if (this.usedMs() >= maxCpuMs) onEnd(new LimitError("time"));
    };
    const end = () => onEnd(this.usedMs() < maxMs * BUSY_SHARE ? new BusyError() : new LimitError("time"));
    this.timers = [setInterval(check, Math.min(CPU_INTERVAL_MS, maxCpuMs)), setTimeout(end, maxMs)];
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private usedMs(): number {
    const now = cpuTimeMs(this.pid);
    return now === null || this.cpuBefore === null ? performance.now() - this.startedAt : now - this.cpuBefore;
  }
}
