import { setTimeout as sleep } from "node:timers/promises";
import type { Write } from "./acknowledged.ts";
import type { Answer, Writer } from "./writer.ts";

/** A save of a claim or verdict, from the version `ifMatch` where there is one. */
export type Save = {
  object: Write["object"];
  claimId: string;
  body: Record<string, unknown>;
  ifMatch?: number;
};

type SaveLogOptions = { retryDelayMs?: number | null; onSaved?: (claimId: string) => void };

type Stored = { version: number; current?: { version: number } };

const NEVER_ABORTED = new AbortController().signal;

/** The acknowledged writes of all writers, and the duration of each save. */
export class SaveLog {
  writes: Write[] = [];
  milliseconds: number[] = [];
  /**
   * The delay before a save without an answer is sent again, as the browser does. Without it, such a save is an error.
   */
  readonly #retryDelayMs: number | null;
  /** Called with the id of the claim when a save is acknowledged. */
  readonly #onSaved: (claimId: string) => void;

  constructor({ retryDelayMs = null, onSaved = () => {} }: SaveLogOptions = {}) {
    this.#retryDelayMs = retryDelayMs;
    this.#onSaved = onSaved;
  }

  /**
   * Save; after a conflict, again from the version that is stored. Null when `until` is aborted before an
   * acknowledgement.
   */
  async save(writer: Writer, save: Save, until: AbortSignal = NEVER_ABORTED): Promise<number | null> {
    for (let { ifMatch } = save; !until.aborted; ) {
      const answer = await this.#send(writer, { ...save, ...(ifMatch === undefined ? {} : { ifMatch }) });
      if (answer?.status === 412 && answer.value.current) ifMatch = answer.value.current.version;
      else if (answer) return this.#record(writer, save, answer);
      else await sleep(this.#retryDelayMs ?? 0);
    }
    return null;
  }

  async #send(writer: Writer, { object, claimId, body, ifMatch }: Save): Promise<Answer<Stored> | null> {
    const path = object === "verdict" ? `/claims/${claimId}/verdict` : `/claims/${claimId}`;
    const sent = writer.send<Stored>("PUT", path, body, ifMatch);
    if (this.#retryDelayMs === null) return sent;
    const answer = await sent.catch(() => null);
    return answer && answer.status < 500 ? answer : null;
  }

  #record(writer: Writer, { object, claimId, body }: Save, { status, value, milliseconds }: Answer<Stored>): number {
    if (status >= 300) throw new Error(`${object} ${claimId}: ${status} ${JSON.stringify(value)}`);
    const text = String(object === "verdict" ? body.rationale : body.statement);
    this.writes.push({ object, claimId, writerId: writer.id, version: value.version, text });
    this.milliseconds.push(milliseconds);
    this.#onSaved(claimId);
    return value.version;
  }
}
