import { useEffect, useRef, useState } from "react";
import { ProblemError, send, UnreachableError } from "#client/api.ts";
import { batch } from "#client/batch.ts";
import { onLiveEvent } from "#client/live-events.ts";
import type { WaitingCounts } from "#domain/my-work.ts";

/** Events come by hundreds when many people work at once, and each count takes the server some milliseconds. */
const BATCH_MS = 2_000;

/** Drafts are saved while somebody types, and are counted at the next change of another kind or on the next page. */
const changesCounts = (type: string): boolean =>
  type !== "verdict.drafted" &&
  /^(verdict|ruling|assignment|comment|claim|article|reader-report)\.|^(notified|resumed)$/.test(type);

/** How much waits in the rooms, kept up to date while the page is open. `rendered` is what the server rendered last. */
export function useWaitingCounts(rendered: WaitingCounts, path: string): WaitingCounts {
  const [{ counts, from }, setState] = useState({ counts: rendered, from: rendered });
  if (from !== rendered) setState({ counts: rendered, from: rendered });
  const lastPath = useRef(path);
  useEffect(() => {
    const readSoon = batch(() => void readInto(setState), BATCH_MS);
    return onLiveEvent(({ type }) => changesCounts(type) && readSoon());
  }, []);
  useEffect(() => {
    // The bar stays when the page changes, and is rendered anew only when somebody asks for that.
    if (lastPath.current !== path) void readInto(setState);
    lastPath.current = path;
  }, [path]);
  return counts;
}

type SetState = (change: (state: { from: WaitingCounts }) => { counts: WaitingCounts; from: WaitingCounts }) => void;

async function readInto(setState: SetState): Promise<void> {
  try {
    const { value } = await send<WaitingCounts>("GET", "/my-work/counts");
    setState(({ from }) => ({ counts: value, from }));
  } catch (error) {
    // The counts stay as they are until the next change.
    if (!(error instanceof UnreachableError || error instanceof ProblemError)) throw error;
  }
}
