import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { onLiveEvent } from "#client/live-events.ts";

type Person = { id: string; name: string };

/** Milliseconds after which presence is read again while somebody is present: a process that was killed tells no end. */
const RECHECK_MS = 30_000;

/**
 * Who else rules on which claim, by its id: as the page was rendered, then as it changes. `read` is what the server sent,
 * another object each time.
 */
export function usePresence(
  read: object,
  rendered: Record<string, Person[]>,
  viewerId: string,
): Record<string, Person[]> {
  const router = useRouter();
  const [live, setLive] = useState({ read, present: rendered });
  if (live.read !== read) setLive({ read, present: rendered });
  useEffect(
    () =>
      onLiveEvent(({ type, claimId, present = [] }) => {
        if (type !== "presence" || !claimId) return;
        const others = present.filter(({ id }) => id !== viewerId);
        setLive((before) => ({ ...before, present: { ...before.present, [claimId]: others } }));
      }),
    [viewerId],
  );
  const isAnybodyHere = Object.values(live.present).some((people) => people.length > 0);
  useEffect(() => {
    if (!isAnybodyHere) return;
    const timer = setInterval(() => router.refresh(), RECHECK_MS);
    return () => clearInterval(timer);
  }, [isAnybodyHere, router]);
  return live.present;
}
