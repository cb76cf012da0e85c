import { useEffect, useState } from "react";

/** Milliseconds after which an age that is shown in minutes is another one. */
const STEP_MS = 60_000;

/** The time as it passes, from when the page was rendered on. Ages on a page that stays open count from it. */
export function useNow(rendered: string): string {
  const [now, setNow] = useState({ rendered, at: rendered });
  if (now.rendered !== rendered) setNow({ rendered, at: rendered });
  useEffect(() => {
    const timer = setInterval(() => setNow((before) => ({ ...before, at: new Date().toISOString() })), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now.at;
}
