import { useState } from "react";

/** The request for a preview: whether it is running, and why it failed. */
export function usePreviewRequest<T = void>(onPreview: (input: T) => Promise<string | null>) {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    isRunning,
    problem,
    request: async (input: T) => {
      setRunning(true);
      setProblem(await onPreview(input));
      setRunning(false);
    },
  };
}
