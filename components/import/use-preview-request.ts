import { useState } from "react";

/** The request for a preview: whether it is running, and why it failed. */
export function usePreviewRequest<T = void>(onPreview: (asked: T) => Promise<string | null>) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    isAsking,
    problem,
    ask: async (asked: T) => {
      setAsking(true);
      setProblem(await onPreview(asked));
      setAsking(false);
    },
  };
}
