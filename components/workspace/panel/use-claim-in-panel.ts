import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** A hidden page does not paint. After this time it shows the claim without waiting for a frame. */
const FRAME_TIMEOUT_MS = 100;

/** The current claim, after the text is painted, because its form takes as long to render as the rest of the page. */
export function useClaimInPanel(currentId: string | null): string | null {
  const [shownId, setShownId] = useState(currentId);
  useEffect(() => {
    if (shownId === currentId) return;
    const catchUp = () => flushSync(() => setShownId(currentId));
    let timer = setTimeout(catchUp, FRAME_TIMEOUT_MS);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(catchUp);
    });
    window.addEventListener("keydown", catchUp, { capture: true });
    window.addEventListener("pointerdown", catchUp, { capture: true });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      window.removeEventListener("keydown", catchUp, { capture: true });
      window.removeEventListener("pointerdown", catchUp, { capture: true });
    };
  }, [shownId, currentId]);
  return shownId;
}
