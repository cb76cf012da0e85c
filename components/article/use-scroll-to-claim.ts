import { type RefObject, useEffect, useRef } from "react";
import type { Places } from "./use-places.ts";
import { useWorkspaceView } from "./workspace-view.ts";

/** Bring the passage of the claim in the panel into sight when another claim is opened. */
export function useScrollToClaim(scroller: RefObject<HTMLElement | null>, { tops }: Places): void {
  const { currentId } = useWorkspaceView();
  const shownId = useRef<string | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const top = currentId === null ? undefined : tops.get(currentId);
    if (currentId === null) shownId.current = null;
    if (!element || top === undefined || shownId.current === currentId) return;
    shownId.current = currentId;
    const [above, below] = [element.scrollTop + 40, element.scrollTop + element.clientHeight * 0.7];
    if (top < above || top > below) element.scrollTo({ top: top - element.clientHeight * 0.28 });
  }, [scroller, tops, currentId]);
}
