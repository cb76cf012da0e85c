import { createListeners } from "#client/listeners.ts";
import type { Acknowledged } from "./types.ts";

/** What one window tells the others of the same browser. */
export type TabNews =
  | { kind: "changed"; personId: string; path: string }
  | { kind: "acknowledged"; personId: string; news: Acknowledged };

/** The other windows of this browser. */
export type Tabs = {
  /** Run while no other window runs something of the same name. */
  exclusively<T>(name: string, run: () => Promise<T>): Promise<T>;
  tell(news: TabNews): void;
  /** Returns how to stop. */
  listen(listener: (news: TabNews) => void): () => void;
  /** Say whose page was opened last: the cookie that requests carry is theirs. */
  signIn(personId: string): void;
  /** Nobody knows whose cookie it will be. */
  signOut(): void;
  /** False when somebody else has signed in since in another window. */
  isSignedIn(personId: string): boolean;
};

const CHANNEL = "galley-unsaved";
const PERSON = "galley-person";

/** The other windows, as browsers know them. Where locks are not there (http without localhost), requests may be sent twice, which does no harm. */
export function browserTabs(): Tabs {
  const heard = createListeners<[TabNews]>();
  let listening = 0;
  let channel: BroadcastChannel | null = null;
  const open = () => {
    if (channel || typeof BroadcastChannel === "undefined") return;
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<TabNews>) => heard.call(data);
  };
  const inLine = oneAtATime();
  return {
    exclusively: (name, run) => (globalThis.navigator?.locks ? navigator.locks.request(name, run) : inLine(name, run)),
    tell(news) {
      open();
      channel?.postMessage(news);
    },
    listen(listener) {
      open();
      listening += 1;
      const stop = heard.add(listener);
      return () => {
        stop();
        listening -= 1;
        if (listening > 0) return;
        channel?.close();
        channel = null;
      };
    },
    signIn: (personId) => inStorage((storage) => storage.setItem(PERSON, personId)),
    signOut: () => inStorage((storage) => storage.setItem(PERSON, "")),
    isSignedIn: (personId) => (inStorage((storage) => storage.getItem(PERSON)) ?? personId) === personId,
  };
}

/** Storage can be forbidden altogether; then there is nothing to say. */
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

/** Runs what has the same name one after the other, in this window. */
export function oneAtATime() {
  const running = new Map<string, Promise<unknown>>();
  return <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const before = running.get(name) ?? Promise.resolve();
    const now = before.then(run, run);
    const isOver = () => {
      if (running.get(name) === over) running.delete(name);
    };
    const over: Promise<void> = now.then(isOver, isOver);
    running.set(name, over);
    return now;
  };
}
