import { useMemo, useSyncExternalStore } from "react";
import { createListeners } from "./listeners.ts";

/** A ruling that is being written. `evidence` are ids of pieces to be taken over. */
export type RulingDraft = {
  rating: string | null;
  summary: string;
  explanation: string;
  reason: string;
  evidence: string[];
};

const listeners = createListeners();

/** What the browser would not store: a private window, a full disk. */
const inMemory = new Map<string, string>();

const keyOf = (personId: string, claimId: string) => `galley-ruling ${personId} ${claimId}`;

/** Keep what someone has written of a ruling in this browser until it is stored; null forgets it. At once, so that no page that closes takes it along. */
export function keepRulingDraft(personId: string, claimId: string, draft: RulingDraft | null): void {
  const key = keyOf(personId, claimId);
  inMemory.delete(key);
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    if (draft) inMemory.set(key, JSON.stringify(draft));
  }
  listeners.call();
}

/** What this person has written of the ruling and not stored, in whichever window; null where there is nothing. */
export function useRulingDraft(personId: string, claimId: string): RulingDraft | null {
  const written = useSyncExternalStore(
    follow,
    () => read(keyOf(personId, claimId)),
    () => null,
  );
  return useMemo(() => parsed(written), [written]);
}

function follow(listener: () => void): () => void {
  const stop = listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    stop();
    window.removeEventListener("storage", listener);
  };
}

function read(key: string): string | null {
  const unstored = inMemory.get(key);
  if (unstored !== undefined) return unstored;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What another release of Galley wrote in another shape is left alone. */
function parsed(written: string | null): RulingDraft | null {
  const found: Partial<RulingDraft> | null = written === null ? null : JSON.parse(written);
  const isWhole = found && typeof found.summary === "string" && Array.isArray(found.evidence);
  if (!isWhole) return null;
  const { rating = null, summary = "", explanation = "", reason = "", evidence = [] } = found;
  return { rating, summary, explanation, reason, evidence };
}
