import { Erasures } from "./erasures.ts";

/** The columns of an event, in the order in which they are sealed. */
export const SEALED_COLUMNS = [
  ...(["seq", "at", "type", "actorId", "objectType", "objectId"] as const),
  ...(["articleId", "claimId", "before", "after", "reason"] as const),
] as const;

/** An event of the log, each column as text: `at` in UTC with milliseconds, JSON as PostgreSQL writes it. */
export type SealedEvent = Record<(typeof SEALED_COLUMNS)[number], string | null>;

/** A position in the chain with its hash. Position 0, before the first event, has a hash of zeros. */
export type ChainHead = { position: number; hash: string };

/** A head from an earlier time. In exports it has no position, which would tell readers how much others do. */
export type EarlierHead = { position: number | null; hash: string };

/** A seal with its event, which is null when it is missing. */
export type SealedRow = ChainHead & { seq: string; event: SealedEvent | null };

export const CHAIN_START: ChainHead = { position: 0, hash: "0".repeat(64) };

/** The text whose SHA-256 seals an event. The function `event_hash` of the database has the same formula. */
export const sealedText = (previousHash: string, event: SealedEvent): string =>
  previousHash + SEALED_COLUMNS.map((column) => sealedField(event[column])).join(",");

/** What is left of an event after an erasure, as a hash. The event `person.erased` has it, and is sealed itself. */
export const leftOver = (event: SealedEvent, sha256: (text: string) => string): string => sha256(sealedText("", event));

/** The length in bytes stands before each text, so that one text cannot be read as two, or as null. */
const sealedField = (text: string | null): string => (text === null ? "-" : `${bytes.encode(text).length}:${text}`);
const bytes = new TextEncoder();

export const headText = ({ position, hash }: EarlierHead): string => (position === null ? hash : `${position}:${hash}`);

/** The head in a text such as `12:9f8a…` or `9f8a…`, or null when the text is none. */
export function parseHead(text: string): EarlierHead | null {
  const [, position, hash] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return hash === undefined ? null : { position: position === undefined ? null : Number(position), hash };
}

/** How much older an event may be than the one sealed before it: far more than any transaction lasts. */
const MAX_AGE_DIFFERENCE_MS = 3_600_000;

/** Checks a chain row by row from its start. It keeps only the last row in memory. */
export class ChainVerifier {
  #last: ChainHead & { seq: string | null } = { ...CHAIN_START, seq: null };
  /** Time of the last event that is intact. */
  #time = Number.NEGATIVE_INFINITY;
  readonly #sha256: (text: string) => string;
  readonly #erasures: Erasures;

  constructor(sha256: (text: string) => string) {
    this.#sha256 = sha256;
    this.#erasures = new Erasures((event) => leftOver(event, sha256));
  }

  /** Faults of events that were changed as if by an erasure, of which no intact event of the chain says so. */
  get unexplained(): string[] {
    return this.#erasures.unexplained;
  }

  /** The last row that was checked. */
  get head(): ChainHead {
    return { position: this.#last.position, hash: this.#last.hash };
  }

  /** Check the next row, in order of position. Returns a sentence for a fault, else null. */
  check(row: SealedRow): string | null {
    const before = this.#last;
    const name = `Event ${row.seq} (position ${row.position})`;
    if (row.position < 1) return `${name} is sealed before the start of the chain.`;
    this.#last = { position: row.position, hash: row.hash, seq: row.seq };
    if (row.position !== before.position + 1) return gapFault(row, before);
    if (!row.event) return `${name} was removed: its seal is there, the event is not.`;
    if (this.#sha256(sealedText(before.hash, row.event)) !== row.hash) {
      const fault = `${name} does not match its seal: it was changed, or swapped with another event.`;
      return this.#erasures.await(row.event, fault) ? null : fault;
    }
    this.#erasures.read(row.event);
    return this.#isLate(row.event)
      ? `${name} was added later: its time is ${row.event.at}, but the event sealed before it is more than an hour newer.`
      : null;
  }

  #isLate({ at }: SealedEvent): boolean {
    const time = Date.parse(at ?? "");
    if (Number.isNaN(time)) return true;
    const isLate = time < this.#time - MAX_AGE_DIFFERENCE_MS;
    this.#time = time;
    return isLate;
  }
}

function gapFault({ position, seq }: SealedRow, before: { position: number; seq: string | null }): string {
  const missing = position - before.position - 1;
  const what =
    missing === 1 ? "One event was removed with its seal" : `${missing} events were removed with their seals`;
  const where = before.seq === null ? `before event ${seq}` : `between event ${before.seq} and event ${seq}`;
  return `${what} ${where} (position ${before.position + 1}${missing === 1 ? "" : ` to ${position - 1}`}).`;
}

export const unsealedFault = (seq: string): string =>
  `Event ${seq} has no seal: it was inserted while the triggers of the log were switched off, or its seal was removed.`;

/** What is wrong with a chain that once ended in `earlier`. `found` is its row, null if there is none. */
export function headFault(earlier: EarlierHead, found: ChainHead | null, last: ChainHead): string | null {
  if (found?.hash === earlier.hash) return null;
  if (earlier.position === null)
    return "No seal matches the given head: the log was rewritten, or events at its end were removed.";
  if (found || earlier.position <= last.position)
    return `The seal at position ${earlier.position} does not match the given head: the log was rewritten at or before this position.`;
  const missing = earlier.position - last.position;
  return `The log ends at position ${last.position}, but the given head is at ${earlier.position}: the last ${missing === 1 ? "event was" : `${missing} events were`} removed.`;
}
