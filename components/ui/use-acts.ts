import { useState } from "react";
import { say } from "./announcer.ts";
import { problemSentence } from "./problem-sentence.ts";

/**
 * Runs one act at a time, and says why one failed. `after` runs after each act, also after a failed one: what it was
 * about may have changed meanwhile. `withUndo` says what was done, with a button that undoes it.
 */
export function useActs(after: () => unknown) {
  const [isBusy, setBusy] = useState(false);
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      await act();
    } catch (error) {
      say(problemSentence(error));
    } finally {
      await after();
      setBusy(false);
    }
  };
  const withUndo = (done: string, act: () => Promise<() => Promise<unknown>>): Promise<void> =>
    run(async () => {
      const undo = await act();
      say(done, { label: "Undo", run: () => void run(undo) });
    });
  return { isBusy, run, withUndo };
}
