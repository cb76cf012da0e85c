"use client";
import { useEffect, useState } from "react";
import { useSaid } from "./announcer.ts";

/** Enough to read fifteen words twice. */
const ANNOUNCEMENT_SECONDS = 6;

/** Where announcements appear. */
export function Announcements() {
  const said = useSaid();
  const [readAt, setReadAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setReadAt(said.at), ANNOUNCEMENT_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [said]);
  const isFresh = said.words !== "" && said.at > readAt;
  return (
    <div className="announcements" role="status" aria-live="polite">
      {isFresh && <p key={said.at}>{said.words}</p>}
    </div>
  );
}
