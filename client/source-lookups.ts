import type { NamedSource } from "#domain/source/named-source.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { ProblemError, type Send, send as sendToApi, UnreachableError } from "./api.ts";
import { type Backoff, backoffMs } from "./backoff.ts";
import { createListeners } from "./listeners.ts";
import { onLiveEvent } from "./live-events.ts";

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

type Options = { send?: Send; wait?: (ms: number) => Promise<void> };

/** The details are fetched by a job, which takes a second or two, and longer while others wait. */
const POLLS: Backoff = { firstMs: 700, longestMs: 5_000 };
const MAX_POLLS = 20;

const TOO_LONG = "This takes longer than usual. The details are filled in when they are found.";
const UNREACHABLE = "Galley cannot be reached.";

/** Lookups of sources on this page. They go on when the form that asked for them is closed. */
export function createSourceLookups({ send = sendToApi, wait = untilLiveEvent }: Options = {}): SourceLookups {
  const lookups = new Map<string, SourceLookup>();
  const listeners = createListeners();
  const set = (key: string, lookup: SourceLookup) => {
    lookups.set(key, lookup);
    listeners.call();
  };

  const first = async (wanted: WantedSource, known: SourceDetail | null): Promise<SourceDetail> => {
    if (known) await send("POST", `/sources/${known.id}/check`);
    if (known || "id" in wanted) return read(known?.id ?? ("id" in wanted ? wanted.id : ""));
    const body = wanted.doi ? { doi: wanted.doi } : { url: wanted.url };
    return (await send<SourceDetail>("POST", "/sources/lookup", { body })).value;
  };
  const read = async (id: string) => (await send<SourceDetail>("GET", `/sources/${id}`)).value;
  /** Read the source until its job is done. */
  const follow = async (key: string, answer: SourceDetail): Promise<SourceDetail> => {
    let source = answer;
    for (let polls = 1; source.detailsState === "fetching" && polls <= MAX_POLLS; polls += 1) {
      set(key, { state: "looking", source, fault: null });
      await wait(backoffMs(POLLS, polls));
      source = await read(source.id).catch((error) => {
        if (error instanceof UnreachableError) return source;
        throw error;
      });
    }
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

/** Wait this long, or until the server tells of a look at a source. */
function untilLiveEvent(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = onLiveEvent(({ type }) => type.startsWith("source.") && end());
  });
}

/** Those of this page. */
export const sourceLookups = createSourceLookups();
