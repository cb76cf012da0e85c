import { setTimeout as pause } from "node:timers/promises";
import type { Write } from "./acknowledged.ts";
import type { Answer, Writer } from "./writer.ts";

/** One save: what of, what it says, and the version it starts from where there is one. */
export type Save = {
  object: Write["object"];
  claimId: string;
  body: Record<string, unknown>;
  ifMatch?: number;
};

type Stored = { version: number; current?: { version: number } };

/** What writers have been told is stored, and how long each save took. */
export class Notebook {
  writes: Write[] = [];
  milliseconds: number[] = [];
  /** Milliseconds before a save that got no answer is sent again, as the browser does; null where that must not happen. */
  readonly #patience: number | null;

  constructor({ patience = null }: { patience?: number | null } = {}) {
    this.#patience = patience;
  }

  /** Save, from the version somebody else has stored meanwhile if need be. Null when it cannot be told whether it is stored. */
  async save(writer: Writer, save: Save, until: AbortSignal = NEVER): Promise<number | null> {
    for (let { ifMatch } = save; !until.aborted; ) {
      const answer = await this.#send(writer, { ...save, ...(ifMatch === undefined ? {} : { ifMatch }) });
      if (answer?.status === 412 && answer.value.current) ifMatch = answer.value.current.version;
      else if (answer) return this.#note(writer, save, answer);
      else await pause(this.#patience ?? 0);
    }
    return null;
  }

  async #send(writer: Writer, { object, claimId, body, ifMatch }: Save): Promise<Answer<Stored> | null> {
    const path = object === "verdict" ? `/claims/${claimId}/verdict` : `/claims/${claimId}`;
    const sent = writer.send<Stored>("PUT", path, body, ifMatch);
    const answer = this.#patience === null ? await sent : await sent.catch(() => null);
    if (this.#patience !== null && (!answer || answer.status >= 500)) return null;
    return answer;
  }

  #note(writer: Writer, { object, claimId, body }: Save, { status, value, milliseconds }: Answer<Stored>): number {
    if (status >= 300) throw new Error(`${object} ${claimId}: ${status} ${JSON.stringify(value)}`);
    const says = String(object === "verdict" ? body.rationale : body.statement);
    this.writes.push({ object, claimId, writerId: writer.id, version: value.version, says });
    this.milliseconds.push(milliseconds);
    return value.version;
  }
}

const NEVER = new AbortController().signal;
