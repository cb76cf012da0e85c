import type { Fields, Resolution, Row, Unsaved, UnsavedClaim, UnsavedVerdict } from "./unsaved.ts";

type EditOf<U extends Unsaved> = Pick<
  U,
  "kind" | "path" | "articleId" | "claimId" | "fields" | "articleVersion" | "base"
>;

/** A change to a resource, as the workspace makes it. `base` is what the person saw on the server when they changed it. */
export type Edit = EditOf<UnsavedClaim> | EditOf<UnsavedVerdict>;

/** A resource as the server has just sent it. `fields` are the sent fields that it has now stored; empty after a mere reading. */
export type Acknowledged = { path: string; articleId: string; claimId: string; value: Row; fields: Fields };

/** What stands between this window and the server. `isPersistent` is false while something is in this window's memory only. */
export type Connection = { offline: boolean; signedOut: boolean; isPersistent: boolean };

/**
 * A person's unsaved work in this browser, of all articles. Each change stays in the browser until the server has acknowledged
 * it. Changes are sent in the order of their dependencies.
 */
export type Outbox = {
  readonly personId: string;
  /** Store the change and send it after a pause. Resolves when the browser has stored it. */
  change(edit: Edit, when?: { soon?: boolean; asSubmitted?: boolean }): Promise<void>;
  /** Send now what is unsaved of this resource, also if it was rejected, or everything. Resolves when it has been tried. */
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
