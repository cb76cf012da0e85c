import type { SealedEvent } from "./audit-chain.ts";

/** What an erasure writes in the place of a name or an address. */
export const ERASED = "[erased]";

/** The events that an erasure may change: those about people and how they sign in, never about work. */
export const ERASABLE = /^(?:person|identity|passkey)\./;

/**
 * Explains events that do not match their seals any more because the name of a person was erased in them. An event of
 * the chain that comes later says which events these are, and what is left of each.
 */
export class Erasures {
  readonly #leftOver: (event: SealedEvent) => string;
  /** The changed events by number, each with its fault and what is left of it. */
  readonly #awaited = new Map<string, { fault: string; left: string }>();

  constructor(left: (event: SealedEvent) => string) {
    this.#leftOver = left;
  }

  /** Whether a changed event may have been erased. Its fault is then `unexplained` until an erasure names it. */
  await(event: SealedEvent, fault: string): boolean {
    const { seq, type, before, after } = event;
    const isMarked = `${before}${after}`.includes(ERASED);
    if (seq === null || !ERASABLE.test(type ?? "") || !isMarked) return false;
    this.#awaited.set(seq, { fault, left: this.#leftOver(event) });
    return true;
  }

  /** Read an intact event, which may be an erasure. */
  read({ type, after }: SealedEvent): void {
    if (type !== "person.erased" || after === null) return;
    for (const [seq, left] of Object.entries(leftIn(after)))
      if (this.#awaited.get(seq)?.left === left) this.#awaited.delete(seq);
  }

  get unexplained(): string[] {
    return [...this.#awaited.values()].map(({ fault }) => fault);
  }
}

/** The hashes in an event `person.erased`, by the number of their events. */
const leftIn = (after: string): Record<string, unknown> => JSON.parse(after)?.events ?? {};
