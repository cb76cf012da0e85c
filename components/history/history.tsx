"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { HistoryPage } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { EventList } from "./event-list.tsx";

type HistoryProps = {
  /** Its path below /api/v1. */
  path: string;
  first: HistoryPage;
  scale: Rating[];
};

/** The history of a claim or of a source from its first page on. Earlier changes are read on demand. */
export function History({ path, first, scale }: HistoryProps) {
  const [{ events, nextCursor }, setShown] = useState<Pick<HistoryPage, "events" | "nextCursor">>(first);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const showEarlier = async () => {
    if (isReading) return;
    setIsReading(true);
    try {
      const { value } = await send<HistoryPage>("GET", `${path}?after=${nextCursor}`);
      // The button keeps the focus. With the last page it goes away, and the first of the new events takes the focus.
      if (!value.nextCursor) setFocusOn(value.events[0]?.number ?? null);
      setShown({ ...value, events: [...events, ...value.events] });
      setProblem(null);
      say(value.events.length === 1 ? "One earlier change" : `${value.events.length} earlier changes`);
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setIsReading(false);
    }
  };
  return (
    <>
      <EventList events={events} scale={scale} focusOn={focusOn} />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {nextCursor && <Button onClick={() => void showEarlier()}>Show earlier changes</Button>}
    </>
  );
}
