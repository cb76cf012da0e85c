"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { EventList } from "#components/history/event-list.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { claimAddress } from "#domain/addresses.ts";
import type { GalleyEvent } from "#domain/event.ts";

/** The history of the claim, loaded from the log when it is opened. */
export function ClaimHistory({ claimId }: { claimId: string }) {
  const { scale } = useWorkspaceView();
  const [events, setEvents] = useState<GalleyEvent[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async () => {
    try {
      const { value } = await send<{ events: GalleyEvent[] }>("GET", `/claims/${claimId}/history`);
      setEvents(value.events);
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error, "Galley cannot be reached. Open the history again in a moment."));
    }
  };
  return (
    <section>
      <details className="history" onToggle={(event) => event.currentTarget.open && void read()}>
        <summary>History</summary>
        {problem && <p className="problem">{problem}</p>}
        {events === null && !problem && <p className="quiet">Reading…</p>}
        {events && <EventList events={events} scale={scale} />}
        <p>
          <a href={claimAddress(claimId)}>All about this claim</a>
        </p>
      </details>
    </section>
  );
}
