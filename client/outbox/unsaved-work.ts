import { createListeners } from "#client/listeners.ts";
import { isEqual } from "./resources.ts";
import { serialQueue, type Tabs } from "./tabs.ts";
import type { Unsaved } from "./unsaved.ts";
import { type Amendment, keyOf, type UnsavedStore } from "./unsaved-store.ts";

/** The unsaved work of one person as this window shows it: what is stored, with the edits being stored on top. */
export type UnsavedWork = {
  view(path: string): Unsaved | null;
  /** Oldest first. The same array until something changes. */
  list(): Unsaved[];
  /** What is stored now, by whichever window. */
  stored(path: string): Promise<Unsaved | undefined>;
  /** Shows at once; resolves when it is stored. Amendments of one path are stored in their order. */
  amend(path: string, amendment: Amendment): Promise<Unsaved | undefined>;
  load(): Promise<void>;
  /** Follow what other windows store. Returns how to stop. */
  follow(): () => void;
  /** Called with the claim whose unsaved work changed. */
  subscribe(listener: (claimId: string) => void): () => void;
  isStored(): boolean;
};

export function createUnsavedWork(personId: string, store: UnsavedStore, tabs: Tabs): UnsavedWork {
  const stored = new Map<string, Unsaved>();
  const queued = new Map<string, Amendment[]>();
  const views = new Map<string, Unsaved>();
  const writes = new Map<string, Promise<unknown>>();
  const inTurn = serialQueue(writes);
  let list: Unsaved[] = [];
  const listeners = createListeners<[string]>();

  const show = (path: string) => {
    const amendments = queued.get(path) ?? [];
    const next = amendments.reduce<Unsaved | undefined>((unsaved, amend) => amend(unsaved), stored.get(path));
    const before = views.get(path);
    if (isEqual(next, before)) return;
    if (next) views.set(path, next);
    else views.delete(path);
    list = [...views.values()].sort((a, b) => a.since.localeCompare(b.since) || a.path.localeCompare(b.path));
    listeners.call((next ?? before)?.claimId ?? "");
  };
  const take = (path: string, unsaved: Unsaved | undefined) => {
    if (unsaved) stored.set(path, unsaved);
    else stored.delete(path);
  };
  const reread = async (path: string) => {
    await writes.get(path);
    const found = await store.get(keyOf(personId, path));
    if (writes.has(path)) return;
    take(path, found);
    show(path);
  };
  const write = async (path: string, amendment: Amendment) => {
    const result = await store.amend(keyOf(personId, path), amendment);
    take(path, result);
    const rest = (queued.get(path) ?? []).filter((waiting) => waiting !== amendment);
    if (rest.length > 0) queued.set(path, rest);
    else queued.delete(path);
    show(path);
    tabs.post({ kind: "changed", personId, path });
    return result;
  };

  return {
    view: (path) => views.get(path) ?? null,
    list: () => list,
    async stored(path) {
      await writes.get(path);
      return store.get(keyOf(personId, path));
    },
    amend(path, amendment) {
      queued.set(path, [...(queued.get(path) ?? []), amendment]);
      show(path);
      return inTurn(path, () => write(path, amendment));
    },
    async load() {
      for (const unsaved of await store.all(personId)) {
        if (!writes.has(unsaved.path)) take(unsaved.path, unsaved);
        show(unsaved.path);
      }
    },
    follow: () =>
      tabs.listen((message) =>
        message.kind === "changed" && message.personId === personId ? void reread(message.path) : undefined,
      ),
    subscribe: listeners.add,
    isStored: () => writes.size === 0 && store.isPersistent(),
  };
}
