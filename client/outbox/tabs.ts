import { createListeners } from "#client/listeners.ts";
import type { Acknowledged } from "./types.ts";

/** A message from one window to the others of the same browser. */
export type TabMessage =
  | { kind: "changed"; personId: string; path: string }
  | { kind: "acknowledged"; personId: string; acknowledged: Acknowledged };

/** The other windows of this browser. */
export type Tabs = {
  /** Run while no other window runs anything under the same name. */
  exclusively<T>(name: string, run: () => Promise<T>): Promise<T>;
  post(message: TabMessage): void;
  /** Returns how to stop. */
  listen(listener: (message: TabMessage) => void): () => void;
  /** Record whose page was opened last: requests carry the cookie of this person. */
  signIn(personId: string): void;
  /** Record that the cookie may be replaced by another person's. */
  signOut(): void;
  /** False after somebody else has signed in in another window. */
  isSignedIn(personId: string): boolean;
};

const CHANNEL = "galley-outbox";
const PERSON = "galley-person";

/** The windows of a real browser. Without Web Locks (http, not localhost) requests may be sent twice, harmlessly. */
export function browserTabs(): Tabs {
  const received = createListeners<[TabMessage]>();
  let listening = 0;
  let channel: BroadcastChannel | null = null;
  const open = () => {
    if (channel || typeof BroadcastChannel === "undefined") return;
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => received.call(data);
  };
  const queue = serialQueue();
  return {
    exclusively: (name, run) => (globalThis.navigator?.locks ? navigator.locks.request(name, run) : queue(name, run)),
    post(message) {
      open();
      channel?.postMessage(message);
    },
    listen(listener) {
      open();
      listening += 1;
      const stop = received.add(listener);
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

/** Null where the browser forbids storage. */
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

/** Runs functions under the same name one after the other, in this window. `running` has the last one of each name. */
export function serialQueue(running = new Map<string, Promise<unknown>>()) {
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
