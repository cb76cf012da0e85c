import "server-only";
import { Client, type ClientConfig, type QueryConfig } from "pg";

/** What the server says to BEGIN. */
const BEGUN = { command: "BEGIN", rowCount: null, oid: 0, rows: [], fields: [] };

/**
 * A connection that sends queries without waiting for the answers to those before them, in the order in which they are asked. The
 * BEGIN of a transaction travels with the first question that is asked in it: one way to the server and back less for each change.
 */
export class Connection extends Client {
  #begun: Promise<unknown> | null = null;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true } as ClientConfig);
    const ask = this.query.bind(this) as (...asked: unknown[]) => Promise<unknown>;
    const query = (...asked: unknown[]): Promise<unknown> => {
      const text = textOf(asked[0]);
      if (text === "BEGIN") {
        this.#stream.cork();
        this.#begun = ask(...asked);
        this.#begun.catch(() => undefined);
        return Promise.resolve(BEGUN);
      }
      const begun = this.#begun;
      if (!begun) return ask(...asked);
      this.#begun = null;
      // Were there no transaction after all, a change would be stored at once: it waits, a question need not.
      const answer = QUESTION.test(text) ? ask(...asked) : null;
      this.#stream.uncork();
      return begun.then(
        () => answer ?? ask(...asked),
        async (error) => {
          await answer?.catch(() => undefined);
          throw error;
        },
      );
    };
    this.query = query as Client["query"];
  }

  get #stream() {
    return this.connection.stream;
  }
}

const QUESTION = /^(\/\* kept \*\/)?\s*SELECT\b/;

const textOf = (asked: unknown): string => (typeof asked === "string" ? asked : ((asked as QueryConfig).text ?? ""));
