import "fake-indexeddb/auto";
import { createStore } from "idb-keyval";
import { onTestFinished } from "vitest";
import type { Send } from "#client/api.ts";
import { createListeners } from "#client/listeners.ts";
import { createOutbox } from "#client/outbox/outbox.ts";
import type { SendDelays } from "#client/outbox/send-schedule.ts";
import { serialQueue, type TabMessage, type Tabs } from "#client/outbox/tabs.ts";
import type { Outbox } from "#client/outbox/types.ts";
import { createUnsavedStore } from "#client/outbox/unsaved-store.ts";

/** The delays of tests: short, in the same order of length. */
export const QUICK: SendDelays = {
  debounceMs: 2,
  maxDebounceMs: 20,
  firstMs: 2,
  longestMs: 8,
  signedOutMs: 8,
  backupMs: 15,
};

/** A window of a browser, with what it has unsaved. */
export type FakeTab = {
  outbox: Outbox;
  /** The window crashes: nothing that it began continues, and its locks are released. */
  kill(): void;
};

let browsers = 0;

/** One browser: its windows share IndexedDB, locks, messages and who is signed in. */
export function createFakeBrowser() {
  browsers += 1;
  const database = `browser-${browsers}`;
  const messages = createListeners<[TabMessage, object]>();
  const queue = serialQueue();
  let person: string | null = null;

  const open = () => createStore(database, "unsaved");
  const ownStore = createUnsavedStore(open);

  return {
    /** What is stored of this person's unsaved work, by whichever window. */
    stored: (personId: string) => ownStore.all(personId),
    openTab(personId: string, send: Send, { delays = QUICK }: { delays?: SendDelays } = {}): FakeTab {
      const tab = {};
      let die = () => {};
      let isDead = false;
      const death = new Promise<never>(() => {});
      const released = new Promise<null>((resolve) => {
        die = () => resolve(null);
      });
      /** A crashed window never gets a result. */
      const whileAlive = async <T>(work: Promise<T>): Promise<T> => {
        const result = await work.catch((error: unknown) => (isDead ? death : Promise.reject(error)));
        return isDead ? death : result;
      };
      const store = createUnsavedStore(open);
      const tabs: Tabs = {
        exclusively: <T>(name: string, run: () => Promise<T>) =>
          isDead ? death : whileAlive(queue(name, () => Promise.race([run(), released])) as Promise<T>),
        post: (message) => void setTimeout(() => isDead || messages.call(structuredClone(message), tab), 0),
        listen: (listener) => messages.add((message, from) => (from === tab || isDead ? undefined : listener(message))),
        signIn(id) {
          person = id;
        },
        signOut() {
          person = "";
        },
        isSignedIn: (id) => (person ?? id) === id,
      };
      const outbox = createOutbox(personId, {
        tabs,
        delays,
        send: (method, path, question) => (isDead ? death : whileAlive(send(method, path, question))),
        store: {
          get: (key) => (isDead ? death : whileAlive(store.get(key))),
          all: (id) => (isDead ? death : whileAlive(store.all(id))),
          amend: (key, amendment) => (isDead ? death : whileAlive(store.amend(key, amendment))),
          isPersistent: store.isPersistent,
        },
      });
      // Timers of an outbox that goes on would run in the tests after it.
      onTestFinished(outbox.start());
      return {
        outbox,
        kill() {
          isDead = true;
          die();
        },
      };
    },
  };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;
