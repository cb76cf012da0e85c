import { RuleError } from "#domain/errors.ts";

/** Places for work that takes much time and memory: so many at once, the rest wait, and nobody waits for long. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private readonly atOnce: number;
  private readonly longestWait: number;

  /** `longestWait` in milliseconds. */
  constructor(atOnce: number, longestWait: number) {
    this.atOnce = atOnce;
    this.longestWait = longestWait;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.place();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Wait for the place of one that is done. */
  private place(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(new RuleError("Many articles are being read just now. Try again in a minute."));
      }, this.longestWait);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(begin);
    });
  }
}
