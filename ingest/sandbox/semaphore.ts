import { RuleError } from "#domain/errors.ts";

/** Runs at most `limit` tasks at the same time. Further tasks wait in a queue, each for at most `maxWaitMs`. */
export class Semaphore {
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private readonly limit: number;
  private readonly maxWaitMs: number;

  constructor(limit: number, maxWaitMs: number) {
    this.limit = limit;
    this.maxWaitMs = maxWaitMs;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running < this.limit) this.running += 1;
    else await this.wait();
    try {
      return await task();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Wait until a finished task hands over its slot. */
  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(start), 1);
        reject(new RuleError("Many articles are being imported right now. Try again in a minute."));
      }, this.maxWaitMs);
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(start);
    });
  }
}
