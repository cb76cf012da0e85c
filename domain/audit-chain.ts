/** The columns of an event, in the order in which they are sealed. */
export const SEALED_COLUMNS = [
  ...(["seq", "at", "type", "actorId", "objectType", "objectId"] as const),
  ...(["articleId", "claimId", "before", "after", "reason"] as const),
] as const;

/** An event as the log keeps it, each column as text: `at` in UTC with milliseconds, JSON as PostgreSQL writes it. */
export type SealedEvent = Record<(typeof SEALED_COLUMNS)[number], string | null>;

/** A place in the chain. Position 0, before the first event, has a hash of zeros. */
export type ChainHead = { position: number; hash: string };

/** A seal with the event it was made for; null when that is not there. */
export type SealedRow = ChainHead & { seq: string; event: SealedEvent | null };

export const CHAIN_START: ChainHead = { position: 0, hash: "0".repeat(64) };

/** The text whose SHA-256 seals an event; the trigger of the database makes it by itself, by the same formula. */
export const sealedText = (previousHash: string, event: SealedEvent): string =>
  previousHash + SEALED_COLUMNS.map((column) => sealedField(event[column])).join(",");

/** With its length in bytes before it no text can pass for two, nor for none. */
const sealedField = (text: string | null): string => (text === null ? "-" : `${bytes.encode(text).length}:${text}`);
const bytes = new TextEncoder();

export const headText = ({ position, hash }: ChainHead): string => `${position}:${hash}`;

/** The head that a text such as `12:9f8a…` names; null when it names none. */
export function parseHead(text: string): ChainHead | null {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return position === undefined || hash === undefined ? null : { position: Number(position), hash };
}

/** Milliseconds by which an event may be older than the one sealed before it: far more than any transaction lasts. */
const LATEST = 3_600_000;

/** Goes along the chain from its start and says what is wrong with each row. Keeps nothing but the last one. */
export class ChainWalk {
  #last: ChainHead & { seq: string | null } = { ...CHAIN_START, seq: null };
  /** Time of the last event that is whole. */
  #time = Number.NEGATIVE_INFINITY;
  readonly #sha256: (text: string) => string;

  constructor(sha256: (text: string) => string) {
    this.#sha256 = sha256;
  }

  /** Where the walk has come to. */
  get head(): ChainHead {
    return { position: this.#last.position, hash: this.#last.hash };
  }

  /** Take the next row, by position. A sentence for a fault; null where there is none. */
  step(row: SealedRow): string | null {
    const before = this.#last;
    const named = `Event ${row.seq} (position ${row.position})`;
    if (row.position < 1) return `${named} is sealed before the start of the chain.`;
    this.#last = { position: row.position, hash: row.hash, seq: row.seq };
    if (row.position !== before.position + 1) return gapBefore(row, before);
    if (!row.event) return `${named} was removed: its seal is there, the event is not.`;
    if (this.#sha256(sealedText(before.hash, row.event)) !== row.hash)
      return `${named} is not what was sealed: it was changed, or put in another's place.`;
    return this.#isLate(row.event)
      ? `${named} was written in later: it names ${row.event.at}, but was sealed after an event more than an hour younger.`
      : null;
  }

  #isLate({ at }: SealedEvent): boolean {
    const time = Date.parse(at ?? "");
    if (Number.isNaN(time)) return true;
    const isLate = time < this.#time - LATEST;
    this.#time = time;
    return isLate;
  }
}

function gapBefore({ position, seq }: SealedRow, before: { position: number; seq: string | null }): string {
  const missing = position - before.position - 1;
  const what =
    missing === 1 ? "One event was removed with its seal" : `${missing} events were removed with their seals`;
  const where = before.seq === null ? `before event ${seq}` : `between event ${before.seq} and event ${seq}`;
  return `${what} ${where} (position ${before.position + 1}${missing === 1 ? "" : ` to ${position - 1}`}).`;
}

export const unsealed = (seq: string): string =>
  `Event ${seq} has no seal: it was put in past the guards of the log, or its seal was removed.`;

/**
 * What a head that was kept elsewhere says of the chain: `there` is the chain at its position, null when it does not
 * reach so far.
 */
export function faultOfHead(kept: ChainHead, there: ChainHead | null, last: ChainHead): string | null {
  if (there?.hash === kept.hash) return null;
  if (there || kept.position <= last.position)
    return `Position ${kept.position} has another seal than the head that was kept: the log was written anew from there or from before.`;
  const cut = kept.position - last.position;
  return `The log ends at position ${last.position}, but the head that was kept is at ${kept.position}: the last ${cut === 1 ? "event was" : `${cut} events were`} cut off.`;
}
