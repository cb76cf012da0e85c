import { createStore, delMany, entries } from "idb-keyval";
import { adoptDraft, draftKey } from "./drafts.ts";

/** Key prefixes of earlier releases in localStorage, and the kind of draft under each: `PREFIX person object`. */
const OLD_PREFIXES = { "galley-ruling ": "ruling", "galley evidence ": "evidence" };

/** The IndexedDB database in which earlier releases kept comments, under `person object`. */
const OLD_DATABASE = "galley-comments";

/** Move drafts that earlier releases kept in other places into the one store. */
export async function moveOldDrafts(): Promise<void> {
  try {
    moveFromLocalStorage();
    const databases = await indexedDB.databases();
    if (databases.some(({ name }) => name === OLD_DATABASE)) await moveComments();
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

function moveFromLocalStorage(): void {
  for (const [prefix, name] of Object.entries(OLD_PREFIXES))
    for (const oldKey of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
      const text = localStorage.getItem(oldKey);
      localStorage.removeItem(oldKey);
      if (text !== null) adoptDraft(keyOf(name, oldKey.slice(prefix.length)), text);
    }
}

async function moveComments(): Promise<void> {
  const store = createStore(OLD_DATABASE, "drafts");
  const found = await entries<string, unknown>(store);
  for (const [oldKey, draft] of found) adoptDraft(keyOf("comment", oldKey), JSON.stringify(draft));
  await delMany(
    found.map(([oldKey]) => oldKey),
    store,
  );
}

function keyOf(name: string, personAndObject: string): string {
  const [personId = "", ...object] = personAndObject.split(" ");
  return draftKey(name, personId, object.join(" "));
}
