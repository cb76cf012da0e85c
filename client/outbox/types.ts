import type { Fields, Resolution, Row, Unsaved, UnsavedClaim, UnsavedVerdict } from "./unsaved.ts";

type EditOf<U extends Unsaved> = Pick<
  U,
  "kind" | "path" | "articleId" | "claimId" | "fields" | "articleVersion" | "claimRead" | "base"
>;

/** A change to a resource. `base` is what the person saw on the server when they changed it. */
export type Edit = EditOf<UnsavedClaim> | EditOf<UnsavedVerdict>;

/** A resource as the server has just sent it. `fields` are the sent fields that it stored; empty after a reading. */
export type Acknowledged = { path: string; articleId: string; claimId: string; value: Row; fields: Fields };

/**
 * The connection to the server, and what the browser does in its place: `isStoring` while it stores the last changes,
 * and `isPersistent` is false when something is in this window's memory only.
 */
export type Connection = { offline: boolean; signedOut: boolean; isStoring: boolean; isPersistent: boolean };

/** A person's changes that the server has not acknowledged, stored in this browser and sent in order of dependency. */
export type Outbox = {
  readonly personId: string;
  /** Store the change and send it after a pause. Resolves when the browser has stored it. */
  change(edit: Edit, when?: { soon?: boolean; asSubmitted?: boolean }): Promise<void>;
  /** Send what is unsaved of this resource, even if rejected, or everything. Resolves when it has been tried. */
  sendNow(path?: string): Promise<void>;
  resolve(path: string, resolution: Resolution): Promise<void>;
  /** Discard what is unsaved of this resource, and with a claim that never reached the server also its verdict. */
  drop(path: string): Promise<void>;
  /** What is unsaved of this resource; the same object until it changes. Null when all is saved. */
  unsaved(path: string): Unsaved | null;
  unsavedClaim(claimId: string): UnsavedClaim | null;
  unsavedVerdict(claimId: string): UnsavedVerdict | null;
  /** Everything unsaved, oldest first; the same array until it changes. */
  allUnsaved(): Unsaved[];
  /** Called with the claim whose unsaved work changed, its verdict's too, or null when the connection did. */
  subscribe(listener: (claimId: string | null) => void): () => void;
  onAcknowledged(listener: (acknowledged: Acknowledged) => void): () => void;
  connection(): Connection;
  /** The server's sentence when it last failed to work on this resource; null when it did not fail. */
  failing(path: string): string | null;
  /** Load what an earlier page left unsaved and begin sending. Returns how to stop. */
  start(): () => void;
};
