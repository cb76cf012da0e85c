import "server-only";

/**
 * Keeps bytes by their SHA-256 (hex), each once. It knows neither what they are nor whose they are. All instances share
 * one store.
 */
export type ObjectStore = {
  /** Keep the bytes. Storing them again makes them as new as if they had not been there. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null when they are not kept. Throws when they are no longer those that were stored. */
  get(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
  /** The names of the objects that were stored before this time, in pages. */
  list(before: Date): AsyncIterable<string[]>;
  delete(sha256s: string[]): Promise<void>;
};

/** Names of one page of a list. S3 deletes at most 1,000 objects at once. */
export const STORE_PAGE_SIZE = 500;
