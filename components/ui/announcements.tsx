"use client";
import { useEffect, useState } from "react";
import { useAnnouncement } from "./announcer.ts";

/** Enough to read fifteen words twice, and to decide what to do about them. */
const [READING_SECONDS, DECIDING_SECONDS] = [6, 12];

/** The latest announcement. It stays while the pointer or the focus is on it. */
export function Announcements() {
  const latest = useAnnouncement();
  const [goneAt, setGoneAt] = useState(0);
  const [isHeld, setHeld] = useState(false);
  const { words, at, act } = latest;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => setGoneAt(at), (act ? DECIDING_SECONDS : READING_SECONDS) * 1000);
    return () => clearTimeout(timer);
  }, [at, act, isHeld]);
  const isFresh = words !== "" && at > goneAt;
  const run = () => {
    setGoneAt(at);
    setHeld(false);
    act?.run();
  };
  return (
    <div className="announcements" role="status" aria-live="polite">
      <fieldset
        aria-label="Announcement"
        className={isFresh ? "announcement" : undefined}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {isFresh && <p key={at}>{words}</p>}
        {isFresh && act && (
          <button type="button" className="unstyled" onClick={run}>
            {act.label}
          </button>
        )}
      </fieldset>
    </div>
  );
}
