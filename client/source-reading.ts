import { ProblemError, readText, type Send, send, UnreachableError } from "#client/api.ts";
import { createListeners } from "#client/listeners.ts";
import { onLiveEvent } from "#client/live-events.ts";
import type { QuoteLocation } from "#domain/quote/locate-quote.ts";
import type { LocatedQuote, SnapshotSummary, SourceDetail } from "#domain/source/source-detail.ts";

/** What is known at a moment while a source is read. Null for what is not there, or not there yet. */
export type ReadingState = {
  source: SourceDetail | null;
  /** The copy that is read: the latest one with a text, or the one that was chosen. */
  snapshot: SnapshotSummary | null;
  text: string | null;
  /** How the quote stands in the copy. */
  location: QuoteLocation | null;
  /** Why something is missing, for a person. */
  problem: string | null;
};

export type SourceReading = {
  state: () => ReadingState;
  subscribe: (listener: () => void) => () => void;
  /** Read the source, and read it again when it changes. Returns how to stop. */
  open: () => () => void;
  choose: (sha256: string) => void;
  /** Have the source fetched now. */
  fetchNow: () => void;
};

/** A failed fetch is no event, so the page asks as long as the source is being fetched. */
const POLL_INTERVAL_MS = 3_000;

const NOTHING: ReadingState = { source: null, snapshot: null, text: null, location: null, problem: null };

type Requests = { send: Send; readText: (path: string) => Promise<string> };

/** The quote that is looked for in the copies; `located` says how it stands in one of them, where that is known. */
type Wanted = { sourceId: string; quote: string | null; located?: LocatedQuote | undefined };

/** Reads the copies of a source, and how a quote stands in them. */
export function createSourceReading(
  { sourceId, quote, located }: Wanted,
  requests: Requests = { send, readText },
): SourceReading {
  const listeners = createListeners();
  let state = NOTHING;
  let chosen: string | null = null;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (patch: Partial<ReadingState>) => {
    if (isStopped) return;
    state = { ...state, ...patch };
    listeners.call();
  };
  /** Runs requests one after the other and shows why one of them failed. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof UnreachableError)) throw error;
      change({ problem: error.message });
    }
  };
  const read = () =>
    attempt(async () => {
      const { value: source } = await requests.send<SourceDetail>("GET", `/sources/${sourceId}`);
      change({ source, problem: null });
      clearTimeout(timer);
      if (source.detailsState === "fetching" && !isStopped) timer = setTimeout(read, POLL_INTERVAL_MS);
      await show(snapshotToRead(source, chosen));
    });
  const show = async (snapshot: SnapshotSummary | null) => {
    const isSame = snapshot?.sha256 === state.snapshot?.sha256;
    change(isSame ? { snapshot } : { snapshot, text: null, location: null });
    if (!snapshot?.hasText || (isSame && state.text !== null)) return;
    const path = `/sources/${sourceId}/snapshots/${snapshot.sha256}`;
    const isCurrent = () => state.snapshot?.sha256 === snapshot.sha256;
    const text = await requests.readText(path);
    const known = located?.snapshotId === snapshot.id ? located : null;
    if (isCurrent()) change({ text, location: known });
    if (known || !quote?.trim()) return;
    const { value: location } = await requests.send<QuoteLocation>("POST", `${path}/quote`, { body: { quote } });
    if (isCurrent()) change({ location });
  };
  return {
    state: () => state,
    subscribe: listeners.add,
    open() {
      isStopped = false;
      void read();
      const stop = onLiveEvent((event) => {
        if (event.type === "resumed" || event.sourceId === sourceId) void read();
      });
      return () => {
        isStopped = true;
        clearTimeout(timer);
        stop();
      };
    },
    choose(sha256) {
      chosen = sha256;
      const { source } = state;
      if (source) void attempt(() => show(snapshotToRead(source, sha256)));
    },
    fetchNow: () =>
      void attempt(async () => {
        await requests.send("POST", `/sources/${sourceId}/check`);
        await read();
      }),
  };
}

function snapshotToRead({ snapshots }: SourceDetail, chosen: string | null): SnapshotSummary | null {
  const wanted = snapshots.find(({ sha256 }) => sha256 === chosen);
  return wanted ?? snapshots.find(({ hasText }) => hasText) ?? snapshots[0] ?? null;
}
