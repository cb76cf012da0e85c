import type { NamedSource } from "#domain/source/named-source.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { ProblemError, send as sendToApi, UnreachableError } from "./api.ts";
import { type FollowOptions, followSource, readSource } from "./follow-source.ts";
import { createListeners } from "./listeners.ts";

/** A source to look up: one of the library by its id, any other by its address or DOI. */
export type WantedSource = { id: string } | NamedSource;

export type SourceLookup = {
  state: "looking" | "known" | "failed";
  /** What is known so far; null before the first answer. */
  source: SourceDetail | null;
  /** Why it failed, for the person; null otherwise. */
  fault: string | null;
};

export type SourceLookups = {
  /** The lookup of a source; null when nobody asked for it. The same object until something changes. */
  of(wanted: WantedSource | null): SourceLookup | null;
  /**
   * Look up a source that was not looked up on this page, or whose lookup failed. `onAnswer` is called with what is known
   * at once, and again when its details were found. It does not reject.
   */
  lookUp(wanted: WantedSource, onAnswer?: (source: SourceDetail) => void): Promise<void>;
  /** Take over what the server said of a source. */
  know(source: SourceDetail): void;
  subscribe(listener: () => void): () => void;
};

const TOO_LONG = "This takes longer than usual. The details are filled in when they are found.";
const UNREACHABLE = "Galley cannot be reached.";

/** Lookups of sources on this page. They go on when the form that asked for them is closed. */
export function createSourceLookups({ send = sendToApi, ...options }: FollowOptions = {}): SourceLookups {
  const lookups = new Map<string, SourceLookup>();
  const listeners = createListeners();
  const set = (key: string, lookup: SourceLookup) => {
    lookups.set(key, lookup);
    listeners.call();
  };

  const first = async (wanted: WantedSource, known: SourceDetail | null): Promise<SourceDetail> => {
    if (known) await send("POST", `/sources/${known.id}/check`);
    if (known || "id" in wanted) return readSource(known?.id ?? ("id" in wanted ? wanted.id : ""), send);
    const body = wanted.doi ? { doi: wanted.doi } : { url: wanted.url };
    return (await send<SourceDetail>("POST", "/sources/lookup", { body })).value;
  };
  /** Read the source until its job is done. */
  const follow = async (key: string, answer: SourceDetail): Promise<SourceDetail> => {
    const onRead = (source: SourceDetail) => set(key, { state: "looking", source, fault: null });
    onRead(answer);
    const isDone = ({ detailsState }: SourceDetail) => detailsState !== "fetching";
    const source = await followSource(answer, isDone, { ...options, send, onRead });
    set(key, lookupOf(source));
    return source;
  };

  return {
    of: (wanted) => (wanted && lookups.get(keyOf(wanted))) ?? null,
    async lookUp(wanted, onAnswer) {
      const key = keyOf(wanted);
      const before = lookups.get(key) ?? null;
      if (before && before.state !== "failed") return;
      const known = before?.source ?? null;
      set(key, { state: "looking", source: known, fault: null });
      try {
        const answer = await first(wanted, known);
        onAnswer?.(answer);
        const found = await follow(key, answer);
        if (found !== answer) onAnswer?.(found);
      } catch (error) {
        if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error;
        const fault = error instanceof ProblemError ? error.detail : UNREACHABLE;
        set(key, { state: "failed", source: known, fault });
      }
    },
    know: (source) => set(source.id, lookupOf(source)),
    subscribe: listeners.add,
  };
}

const keyOf = (wanted: WantedSource) => ("id" in wanted ? wanted.id : wanted.url);

function lookupOf(source: SourceDetail): SourceLookup {
  if (source.detailsState === "failed") return { state: "failed", source, fault: source.detailsFault };
  if (source.detailsState === "fetching") return { state: "failed", source, fault: TOO_LONG };
  return { state: "known", source, fault: null };
}

/** Those of this page. */
export const sourceLookups = createSourceLookups();
