import "server-only";
import { Client, type ClientConfig, type QueryConfig } from "pg";

/** Marks the last statement of a transaction: nothing comes after it but COMMIT. */
export const LAST = "/* kept, last */";

type Answer = Promise<unknown>;
type Ask = (...asked: unknown[]) => Answer;

/**
 * A connection that sends queries without waiting for the answers to those before them, in the order in which they are asked. BEGIN
 * travels with the first question of a transaction and COMMIT with its `LAST` statement: each way to the database and back takes as
 * long as what is asked there.
 */
export class Connection extends Client {
  readonly #ask: Ask;
  #begun: Answer | null = null;
  #ended: Answer | null = null;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true } as ClientConfig);
    this.#ask = this.query.bind(this) as Ask;
    this.query = ((...asked: unknown[]) => this.#travel(...asked)) as Client["query"];
  }

  #travel(...asked: unknown[]): Answer {
    const text = textOf(asked[0]);
    if (text === "BEGIN") return this.#begin(asked);
    if (this.#begun) return this.#first(text, asked);
    if (text.startsWith(LAST)) return this.#last(asked);
    if (this.#ended) return this.#end(text, asked);
    return this.#ask(...asked);
  }

  #begin(asked: unknown[]): Answer {
    this.#stream.cork();
    this.#begun = this.#ask(...asked);
    this.#begun.catch(ignore);
    return Promise.resolve(BEGUN);
  }

  /** Were there no transaction after all, a change would be stored at once: it waits to hear that there is one. A question need not. */
  async #first(text: string, asked: unknown[]): Answer {
    const begun = this.#begun;
    this.#begun = null;
    const answer = QUESTION.test(text) ? this.#ask(...asked) : null;
    answer?.catch(ignore);
    this.#stream.uncork();
    await begun;
    return answer ?? this.#travel(...asked);
  }

  /** When the statement fails, so does its transaction, and COMMIT stores nothing. */
  #last(asked: unknown[]): Answer {
    this.#stream.cork();
    const answer = this.#ask(...asked);
    this.#ended = this.#ask("COMMIT");
    this.#ended.catch(ignore);
    this.#stream.uncork();
    return answer;
  }

  #end(text: string, asked: unknown[]): Answer {
    const ended = this.#ended as Answer;
    this.#ended = null;
    return text === "COMMIT" ? ended : this.#ask(...asked);
  }

  get #stream() {
    return this.connection.stream;
  }
}

/** What the server says to BEGIN. */
const BEGUN = { command: "BEGIN", rowCount: null, oid: 0, rows: [], fields: [] };

const QUESTION = /^(\/\* kept \*\/)?\s*SELECT\b/;

const textOf = (asked: unknown): string => (typeof asked === "string" ? asked : ((asked as QueryConfig).text ?? ""));

/** Whoever asked hears of it. */
const ignore = () => undefined;
