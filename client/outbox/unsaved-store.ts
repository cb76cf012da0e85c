import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Unsaved } from "./unsaved.ts";

/** A change of what is kept; undefined takes it out. It may be called more than once. */
export type Amendment = (unsaved: Unsaved | undefined) => Unsaved | undefined;

/** Where unsaved work lives until the server has it: in IndexedDB, where every window of this browser sees it. */
export type Keeper = {
  get(key: string): Promise<Unsaved | undefined>;
  all(personId: string): Promise<Unsaved[]>;
  /** Change one entry in one step; two windows cannot come between. Resolves when it is stored. */
  amend(key: string, amendment: Amendment): Promise<Unsaved | undefined>;
  /** False while something is in this window's memory only, because the browser would not store it. */
  isSafe(): boolean;
};

/** The key of one person's change to one resource. */
export const keyOf = (personId: string, path: string) => `${personId} ${path}`;

/** Keeps in IndexedDB; what that refuses (a private window, a full disk) is kept in memory and offered to it again. */
export function createKeeper(open: () => UseStore = () => createStore("galley-unsaved", "unsaved")): Keeper {
  let store = open();
  /** The truth of those keys that IndexedDB did not take, deleted ones too. */
  const inMemory = new Map<string, Unsaved | undefined>();
  /** What IndexedDB held when it last answered. */
  const lastSeen = new Map<string, Unsaved>();

  /** A connection that the browser has closed does not come back; a new one may. */
  const attempt = async <T>(work: (inStore: UseStore) => Promise<T>): Promise<T> => {
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
    await attempt((inStore) => amendIn(inStore, key, () => next)).then(
      () => inMemory.get(key) === next && inMemory.delete(key) && remember(key, next),
      () => null,
    );
    return next;
  };

  return {
    async get(key) {
      if (inMemory.has(key)) return inMemory.get(key);
      const found = await attempt((inStore) =>
        inStore("readonly", (all) => promisifyRequest<Unsaved | undefined>(all.get(key))),
      ).catch(() => lastSeen.get(key));
      return inMemory.has(key) ? inMemory.get(key) : remember(key, found);
    },
    async all(personId) {
      const found = await attempt((inStore) =>
        inStore("readonly", (all) => promisifyRequest<Unsaved[]>(all.getAll(keysOf(personId)))),
      ).catch(() => []);
      for (const unsaved of found) remember(keyOf(unsaved.personId, unsaved.path), unsaved);
      const stored = found.filter(({ path }) => !inMemory.has(keyOf(personId, path)));
      return [...stored, ...inMemory.values()].filter((unsaved) => unsaved?.personId === personId) as Unsaved[];
    },
    async amend(key, amendment) {
      if (inMemory.has(key)) return amendInMemory(key, amendment);
      try {
        return remember(key, await attempt((inStore) => amendIn(inStore, key, amendment)));
      } catch {
        return amendInMemory(key, amendment);
      }
    },
    isSafe: () => [...inMemory.values()].every((unsaved) => unsaved === undefined),
  };
}

/** Everything of one person and of nobody else: a space, then the path. */
const keysOf = (personId: string) => IDBKeyRange.bound(`${personId} `, `${personId}!`, false, true);

function amendIn(inStore: UseStore, key: string, amendment: Amendment): Promise<Unsaved | undefined> {
  return inStore("readwrite", async (store) => {
    const next = amendment(await promisifyRequest<Unsaved | undefined>(store.get(key)));
    if (next) store.put(next, key);
    else store.delete(key);
    await promisifyRequest(store.transaction);
    return next;
  });
}
