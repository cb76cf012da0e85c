import { useState } from "react";

/** A form that asks for a preview: whether it is waiting for one, and why it got none. */
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
