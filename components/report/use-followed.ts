"use client";
import { useEffect, useState } from "react";
import { follow } from "#client/exports.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";

/** A value that is read again from time to time until it is finished. `problem` says why it cannot be read. */
export function useFollowed<T>(first: T, read: () => Promise<T>, isFinished: (value: T) => boolean) {
  const [value, setValue] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const isRunning = !isFinished(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins when something runs, and ends with that
  useEffect(() => {
    if (!isRunning) return;
    const ending = new AbortController();
    const tell = (now: T) => {
      if (!ending.signal.aborted) setValue(now);
      return isFinished(now);
    };
    follow(read, tell, ending.signal).catch((error) => setProblem(problemSentence(error)));
    return () => ending.abort();
  }, [isRunning]);
  return { value, setValue, problem };
}
