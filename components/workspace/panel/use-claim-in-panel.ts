import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Milliseconds after which a page that paints nothing, because it cannot be seen, goes on. */
const UNSEEN = 100;

/**
 * The claim that the panel shows: the one in work, as soon as the text has shown where it stands. A form takes as long to be
 * made as everything else, and the key is answered without it. Whatever the person does next finds it there.
 */
export function useClaimInPanel(currentId: string | null): string | null {
  const [shownId, setShownId] = useState(currentId);
  useEffect(() => {
    if (shownId === currentId) return;
    const catchUp = () => flushSync(() => setShownId(currentId));
    let timer = setTimeout(catchUp, UNSEEN);
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
