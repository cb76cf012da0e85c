import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** A hidden page does not paint. After this time it shows the claim without waiting for a frame. */
const FRAME_TIMEOUT_MS = 100;

/**
 * The claim in the panel. It follows the current claim after the text has been painted, because rendering its form
 * takes as long as the rest of the page. The next input of the person finds it there.
 */
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
