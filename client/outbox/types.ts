import type { Fields, Resolution, Row, Unsaved } from "./unsaved.ts";

/** A change to a resource, as the workspace hands it in. */
export type Edit = {
  path: string;
  articleId: string;
  claimId: string;
  fields: Fields;
  /** Number of the version of the article that the person looks at. */
  articleVersion?: number;
  /** What the person saw on the server when they changed it. */
  base: Row | null;
};

/** A resource the server has answered for. `fields` are those that were sent and are now there; none when it only told what is there. */
export type Acknowledged = { path: string; articleId: string; claimId: string; value: Row; fields: Fields };

/** `kept` is false while something lives in this window's memory only. */
export type Link = { offline: boolean; signedOut: boolean; kept: boolean };

/**
 * A person's unsaved work on this machine, of all articles. Each change is kept in the browser until the server has
 * acknowledged it, and sent in the order it depends on.
 */
export type Outbox = {
  readonly personId: string;
  /** Keep the change and send it soon. Resolves when the browser has stored it. */
  change(edit: Edit, when?: { soon?: boolean; asSubmitted?: boolean }): Promise<void>;
  /** Send what waits now: for this resource, even if it was refused, or for all. Resolves when it has been tried. */
  sendNow(path?: string): Promise<void>;
  resolve(path: string, resolution: Resolution): Promise<void>;
  /** Give up what is unsaved of this resource. A claim that never reached the server takes its verdict along. */
  drop(path: string): Promise<void>;
  /** What is unsaved of this resource; the same object until it changes. Null when all is saved. */
  unsaved(path: string): Unsaved | null;
  /** Everything unsaved, oldest first; the same array until it changes. */
  allUnsaved(): Unsaved[];
  /** Called with the path of what changed, or null when the way to the server did. */
  subscribe(listener: (path: string | null) => void): () => void;
  onAcknowledged(listener: (news: Acknowledged) => void): () => void;
  /** What stands between this window and the server. */
  link(): Link;
  /** What the server said when it could not work on this resource just now; null when it has not said so. */
  failing(path: string): string | null;
  /** Read what an earlier page left and begin sending. Returns how to stop. */
  start(): () => void;
};
