import { createListeners } from "#client/listeners.ts";
import { isEqual } from "./resources.ts";
import type { Tabs } from "./tabs.ts";
import type { Unsaved } from "./unsaved.ts";
import { type Amendment, type Keeper, keyOf } from "./unsaved-store.ts";

/** What one person has unsaved, as this window shows it: what is stored, with edits on top that are being stored. */
export type UnsavedWork = {
  view(path: string): Unsaved | null;
  /** Oldest first. The same array until something changes. */
  list(): Unsaved[];
  /** What is stored now, by whichever window. */
  stored(path: string): Promise<Unsaved | undefined>;
  /** Shows at once; resolves when it is stored. Amendments of a path are stored in the order they were made. */
  amend(path: string, amendment: Amendment): Promise<Unsaved | undefined>;
  /** Read everything that is stored. */
  load(): Promise<void>;
  /** Follow what other windows store. Returns how to stop. */
  follow(): () => void;
  subscribe(listener: (path: string) => void): () => void;
  isStored(): boolean;
};

export function createUnsavedWork(personId: string, keeper: Keeper, tabs: Tabs): UnsavedWork {
  const stored = new Map<string, Unsaved>();
  const queued = new Map<string, Amendment[]>();
  const views = new Map<string, Unsaved>();
  const writing = new Map<string, Promise<unknown>>();
  let list: Unsaved[] = [];
  const listeners = createListeners<[string]>();

  const show = (path: string) => {
    const amendments = queued.get(path) ?? [];
    const next = amendments.reduce<Unsaved | undefined>((unsaved, amend) => amend(unsaved), stored.get(path));
    if (isEqual(next, views.get(path))) return;
    if (next) views.set(path, next);
    else views.delete(path);
    list = [...views.values()].sort((a, b) => a.since.localeCompare(b.since) || a.path.localeCompare(b.path));
    listeners.call(path);
  };
  const take = (path: string, unsaved: Unsaved | undefined) => {
    if (unsaved) stored.set(path, unsaved);
    else stored.delete(path);
  };
  const reread = async (path: string) => {
    await writing.get(path);
    const found = await keeper.get(keyOf(personId, path));
    if (writing.has(path)) return;
    take(path, found);
    show(path);
  };
  const store = async (path: string, amendment: Amendment) => {
    const result = await keeper.amend(keyOf(personId, path), amendment);
    take(path, result);
    const rest = (queued.get(path) ?? []).filter((waiting) => waiting !== amendment);
    if (rest.length > 0) queued.set(path, rest);
    else queued.delete(path);
    show(path);
    tabs.tell({ kind: "changed", personId, path });
    return result;
  };

  return {
    view: (path) => views.get(path) ?? null,
    list: () => list,
    async stored(path) {
      await writing.get(path);
      return keeper.get(keyOf(personId, path));
    },
    amend(path, amendment) {
      queued.set(path, [...(queued.get(path) ?? []), amendment]);
      show(path);
      const before = writing.get(path) ?? Promise.resolve();
      const done = before.then(() => store(path, amendment));
      const isOver = () => {
        if (writing.get(path) === over) writing.delete(path);
      };
      const over: Promise<void> = done.then(isOver, isOver);
      writing.set(path, over);
      return done;
    },
    async load() {
      for (const unsaved of await keeper.all(personId)) {
        if (!writing.has(unsaved.path)) take(unsaved.path, unsaved);
        show(unsaved.path);
      }
    },
    follow: () =>
      tabs.listen((news) =>
        news.kind === "changed" && news.personId === personId ? void reread(news.path) : undefined,
      ),
    subscribe: listeners.add,
    isStored: () => writing.size === 0 && keeper.isSafe(),
  };
}
