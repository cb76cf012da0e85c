import { useMemo, useSyncExternalStore } from "react";
import type * as z from "zod";
import { createListeners } from "./listeners.ts";
import { isEqual } from "./outbox/resources.ts";

/** A kind of text that a person writes and sends by a button: its name in the browser's storage, and its shape. */
export type DraftKind<T> = { name: string; schema: z.ZodType<T> };

/** What is written, and whether the browser holds it as a draft. */
export type Draft<T> = {
  value: T;
  isStored: boolean;
  change: (patch: Partial<T>) => void;
  /** Forget what is written: it is sent, or given up. */
  drop: () => void;
};

export const draftKind = <T>(name: string, schema: z.ZodType<T>): DraftKind<T> => ({ name, schema });

/** Under what the draft of one person on one object is stored. */
export const draftKey = (name: string, personId: string, objectId: string) =>
  `galley-draft ${personId} ${name} ${objectId}`;

const listeners = createListeners();

/** Drafts that the browser did not store: a private window, a full disk. */
const inMemory = new Map<string, string>();

/** The draft of a person on an object, the same in all windows and stored at once. There is none while it is `initial`. */
export function useDraft<T>(kind: DraftKind<T>, personId: string, objectId: string, initial: T): Draft<T> {
  const key = draftKey(kind.name, personId, objectId);
  const text = useSyncExternalStore(
    subscribe,
    () => readText(key),
    () => null,
  );
  const stored = useMemo(() => parse(kind, text), [kind, text]);
  return {
    value: stored ?? initial,
    isStored: stored !== null,
    change: (patch) =>
      saveDraft(kind, personId, objectId, { ...(parse(kind, readText(key)) ?? initial), ...patch }, initial),
    drop: () => write(key, null),
  };
}

export const readDraft = <T>(kind: DraftKind<T>, personId: string, objectId: string): T | null =>
  parse(kind, readText(draftKey(kind.name, personId, objectId)));

/** Store a draft, or with null forget it. One that is `blank` again is forgotten too. */
export const saveDraft = <T>(
  kind: DraftKind<T>,
  personId: string,
  objectId: string,
  draft: T | null,
  blank: T | null = null,
): void => {
  const isNothing = draft === null || isEqual(draft, blank);
  write(draftKey(kind.name, personId, objectId), isNothing ? null : JSON.stringify(draft));
};

/** Take over a draft that an earlier release stored elsewhere, unless one has been written since. */
export function adoptDraft(key: string, text: string): void {
  if (readText(key) === null) write(key, text);
}

function write(key: string, text: string | null): void {
  inMemory.delete(key);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    if (text !== null) inMemory.set(key, text);
  }
  listeners.call();
}

function readText(key: string): string | null {
  try {
    return inMemory.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Null for a draft that another release of Galley wrote in a shape that this one does not know. */
function parse<T>({ schema }: DraftKind<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  const stop = listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    stop();
    window.removeEventListener("storage", listener);
  };
}
