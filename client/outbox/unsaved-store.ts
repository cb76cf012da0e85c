import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Unsaved, UnsavedClaim, UnsavedVerdict } from "./unsaved.ts";

/** Computes the next state of an entry; undefined removes it. It may be called more than once. */
export type Amendment = (unsaved: Unsaved | undefined) => Unsaved | undefined;

/** Unsaved work in IndexedDB, where every window of this browser sees it until the server has it. */
export type UnsavedStore = {
  get(key: string): Promise<Unsaved | undefined>;
  all(personId: string): Promise<Unsaved[]>;
  /** Change one entry in one transaction. Resolves when it is stored. */
  amend(key: string, amendment: Amendment): Promise<Unsaved | undefined>;
  /** False while something is in the memory of this window only, because the browser did not store it. */
  isPersistent(): boolean;
};

/** The key of one person's change to one resource. */
export const keyOf = (personId: string, path: string) => `${personId} ${path}`;

/** What IndexedDB refuses (a private window, a full disk) stays in memory, and is tried again with the next change. */
export function createUnsavedStore(
  open: () => UseStore = () => createStore("galley-unsaved", "unsaved"),
): UnsavedStore {
  let store = open();
  /** Entries that IndexedDB did not take; undefined for deleted ones. */
  const inMemory = new Map<string, Unsaved | undefined>();
  /** Entries as IndexedDB last returned them. */
  const lastSeen = new Map<string, Unsaved>();

  /** A connection that the browser has closed stays closed, so the second try opens a new one. */
  const run = async <T>(work: (inStore: UseStore) => Promise<T>): Promise<T> => {
    try {
      return await work(store);
    } catch {
      store = open();
      return work(store);
    }
  };
  const remember = (key: string, unsaved: Unsaved | undefined) => {
    if (unsaved) lastSeen.set(key, unsaved);
    else lastSeen.delete(key);
    return unsaved;
  };
  const amendInMemory = async (key: string, amendment: Amendment) => {
    const next = amendment(inMemory.has(key) ? inMemory.get(key) : lastSeen.get(key));
    inMemory.set(key, next);
    await run((inStore) => amendIn(inStore, key, () => next)).then(
      () => inMemory.get(key) === next && inMemory.delete(key) && remember(key, next),
      () => null,
    );
    return next;
  };

  return {
    async get(key) {
      if (inMemory.has(key)) return inMemory.get(key);
      const found = await run((inStore) =>
        inStore("readonly", (all) => promisifyRequest<StoredEntry | undefined>(all.get(key)).then(upgraded)),
      ).catch(() => lastSeen.get(key));
      return inMemory.has(key) ? inMemory.get(key) : remember(key, found);
    },
    async all(personId) {
      const found = await run((inStore) =>
        inStore("readonly", (all) => promisifyRequest<StoredEntry[]>(all.getAll(keysOf(personId)))),
      ).catch(() => []);
      const entries = found.flatMap((entry) => upgraded(entry) ?? []);
      for (const unsaved of entries) remember(keyOf(unsaved.personId, unsaved.path), unsaved);
      const stored = entries.filter(({ path }) => !inMemory.has(keyOf(personId, path)));
      const unstored = [...inMemory.values()].flatMap((unsaved) => unsaved ?? []);
      return [...stored, ...unstored].filter((unsaved) => unsaved.personId === personId);
    },
    async amend(key, amendment) {
      if (inMemory.has(key)) return amendInMemory(key, amendment);
      try {
        return remember(key, await run((inStore) => amendIn(inStore, key, amendment)));
      } catch {
        return amendInMemory(key, amendment);
      }
    },
    isPersistent: () => [...inMemory.values()].every((unsaved) => unsaved === undefined),
  };
}

/** Everything of one person and of nobody else: a space, then the path. */
const keysOf = (personId: string) => IDBKeyRange.bound(`${personId} `, `${personId}!`, false, true);

/** An entry of IndexedDB. Earlier releases, which may still run in another window, store no kind. */
type StoredEntry = Unsaved | Omit<UnsavedClaim, "kind"> | Omit<UnsavedVerdict, "kind">;

function upgraded(entry: StoredEntry | undefined): Unsaved | undefined {
  if (!entry || "kind" in entry) return entry;
  return { ...entry, kind: entry.path.endsWith("/verdict") ? "verdict" : "claim" } as Unsaved;
}

function amendIn(inStore: UseStore, key: string, amendment: Amendment): Promise<Unsaved | undefined> {
  return inStore("readwrite", async (store) => {
    const next = amendment(upgraded(await promisifyRequest<StoredEntry | undefined>(store.get(key))));
    if (next) store.put(next, key);
    else store.delete(key);
    await promisifyRequest(store.transaction);
    return next;
  });
}
