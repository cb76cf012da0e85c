import { BusyError } from "#domain/errors.ts";

export type SemaphoreLimits = {
  /** Tasks at the same time. */
  concurrency: number;
  /** Further tasks that may wait. */
  maxQueued: number;
};

/** Runs a few tasks at the same time. Further tasks wait in a queue, or are refused with a BusyError. */
export class Semaphore {
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private readonly limits: SemaphoreLimits;

  constructor(limits: SemaphoreLimits) {
    this.limits = limits;
  }

  /** Run a task, which waits at most so long. */
  async run<T>(task: () => Promise<T>, maxWaitMs: number): Promise<T> {
    if (this.running < this.limits.concurrency) this.running += 1;
    else await this.wait(maxWaitMs);
    try {
      return await task();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Wait until a finished task hands over its slot. */
  private wait(maxWaitMs: number): Promise<void> {
    if (this.queue.length >= this.limits.maxQueued) throw new BusyError();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(start), 1);
        reject(new BusyError());
      }, maxWaitMs);
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(start);
    });
  }
}
