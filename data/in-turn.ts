import "server-only";
import { Client, type ClientConfig } from "pg";

/** A connection that sends a query once the one before has been answered. Prisma asks several at once in a transaction; pg 9 refuses that. */
export class InTurn extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
    let last: Promise<unknown> = Promise.resolve();
    this.query = ((...asked: unknown[]) => {
      // With a callback it is the pool that asks, one query a connection.
      if (typeof asked.at(-1) === "function") return ask(...asked);
      const answer = last.then(() => ask(...asked));
      last = answer.catch(() => undefined);
      return answer;
    }) as Client["query"];
  }
}
