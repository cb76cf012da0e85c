import "server-only";
import type { ObjectStore } from "./object-store.ts";
import { postgresStore } from "./postgres-store.ts";
import { s3Store } from "./s3-store.ts";

// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyStore?: { address: string; store: ObjectStore } };

/** The store of this installation: GALLEY_STORE_URL, else the database. */
export function objectStore(): ObjectStore {
  const address = process.env.GALLEY_STORE_URL || (process.env.DATABASE_URL ?? "");
  if (shared.galleyStore?.address !== address) {
    const store = address.startsWith("s3://") ? s3Store(address) : postgresStore(address);
    shared.galleyStore = { address, store };
  }
  return shared.galleyStore.store;
}
