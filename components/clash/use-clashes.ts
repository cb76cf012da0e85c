import { useCallback, useEffect, useState } from "react";
import { batch } from "#client/batch.ts";
import { dismissClash, readClashes } from "#client/clashes.ts";
import { onLiveEvent } from "#client/live-events.ts";
import { say } from "#components/ui/announcer.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Clash, ClashPage } from "#domain/clash/clash.ts";

/** The clashes at a path of the API: what is listed, and how to dismiss, restore and read more. */
export type Clashes = {
  /** Null while they are read for the first time. */
  page: ClashPage | null;
  isDismissed: boolean;
  problem: string | null;
  /** List what is dismissed, or what is not. */
  show: (isDismissed: boolean) => void;
  readMore: () => void;
  /** Dismiss a listed clash, or restore it. */
  dismiss: (clash: Clash) => void;
};

/** `first` is the first page, where the server has read it. The list is read again when somebody dismisses or restores a clash. */
export function useClashes(path: string, first: ClashPage | null): Clashes {
  const [page, setPage] = useState(first);
  const [isDismissed, setDismissed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    const unreachable = "Galley cannot be reached. Load the page again in a moment to see clashes.";
    setProblem(
      await work().then(
        () => null,
        (error) => problemSentence(error, unreachable),
      ),
    );
  }, []);
  const read = useCallback(
    (dismissed: boolean) => attempt(async () => setPage(await readClashes(path, dismissed))),
    [attempt, path],
  );
  useEffect(() => {
    if (!first) void read(false);
  }, [first, read]);
  useEffect(() => {
    const readSoon = batch(() => void read(isDismissed));
    return onLiveEvent(({ type }) => {
      if (type === "resumed" || type.startsWith("clash.")) readSoon();
    });
  }, [read, isDismissed]);
  const show = (dismissed: boolean) => {
    setDismissed(dismissed);
    void read(dismissed);
  };
  const readMore = () =>
    void attempt(async () => {
      const next = await readClashes(path, isDismissed, page?.nextCursor);
      setPage({ ...next, clashes: [...(page?.clashes ?? []), ...next.clashes] });
    });
  const dismiss = (clash: Clash) =>
    void attempt(async () => {
      await dismissClash(clash, !clash.dismissed);
      await read(isDismissed);
      say(clash.dismissed ? "Clash restored." : "Clash dismissed.");
    });
  return { page, isDismissed, problem, show, readMore, dismiss };
}
