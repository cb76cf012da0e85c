"use client";
import { useEffect, useState } from "react";
import { useSaid } from "./announcer.ts";

/** Seconds a sentence stays on the screen: time to read fifteen words twice. */
const STAYS = 6;

/** Where what is said in passing appears. */
export function Announcements() {
  const said = useSaid();
  const [readAt, setReadAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setReadAt(said.at), STAYS * 1000);
    return () => clearTimeout(timer);
  }, [said]);
  const isFresh = said.words !== "" && said.at > readAt;
  return (
    <div className="announcements" role="status" aria-live="polite">
      {isFresh && <p key={said.at}>{said.words}</p>}
    </div>
  );
}
