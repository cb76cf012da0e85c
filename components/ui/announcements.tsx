"use client";
import { useEffect, useState } from "react";
import { useAnnouncement } from "./announcer.ts";

/** Enough to read fifteen words twice. */
const ANNOUNCEMENT_SECONDS = 6;

export function Announcements() {
  const latest = useAnnouncement();
  const [readAt, setReadAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setReadAt(latest.at), ANNOUNCEMENT_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [latest]);
  const isFresh = latest.words !== "" && latest.at > readAt;
  return (
    <div className="announcements" role="status" aria-live="polite">
      {isFresh && <p key={latest.at}>{latest.words}</p>}
    </div>
  );
}
