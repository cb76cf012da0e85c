import { useCallback, useEffect } from "react";
import { useNoticePages } from "./use-notice-pages.ts";
import type { Notices } from "./use-notices.ts";

/** The parts of a notification of a whole version, read again when the list around them is. */
export function usePartNotices(id: string, around: Notices): Notices {
  const ignore = useCallback(() => {}, []);
  const { read, ...pages } = useNoticePages(id, ignore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list around is read again after each change
  useEffect(() => {
    void read();
  }, [read, around.list]);
  return { ...around, ...pages, read };
}
