"use client";
import { useEffect, useState } from "react";
import type { Backoff } from "#client/backoff.ts";
import { poll } from "#client/poll.ts";
import { problemSentence } from "./problem-sentence.ts";

/** Small files take a second. */
const PAUSES: Backoff = { firstMs: 500, longestMs: 3_000 };

/** A value that is read again from time to time until it is finished. `problem` says why it cannot be read. */
export function useFollowed<T>(first: T, read: () => Promise<T>, isFinished: (value: T) => boolean) {
  const [value, setValue] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const isRunning = !isFinished(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins when something runs, and ends with that
  useEffect(() => {
    if (!isRunning) return;
    const ending = new AbortController();
    const { signal } = ending;
    poll(value, read, isFinished, { pauses: PAUSES, onRead: setValue, signal }).catch((error) =>
      setProblem(problemSentence(error)),
    );
    return () => ending.abort();
  }, [isRunning]);
  return { value, setValue, problem };
}
