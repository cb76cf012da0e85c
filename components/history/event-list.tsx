import { Moment } from "#components/ui/date.tsx";
import { EVENT_TYPES, type GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { EventChanges } from "./event-changes.tsx";

type EventListProps = {
  events: GalleyEvent[];
  scale: Rating[];
  /** The number of the event that takes the focus when it appears. */
  focusOn?: number | null;
};

/** Changes of a claim or of a source, newest first: who did what, when, why, and what it was before. */
export function EventList({ events, scale, focusOn = null }: EventListProps) {
  return (
    <ol className="divided" reversed>
      {events.map((event) => (
        <li key={event.number} tabIndex={-1} ref={event.number === focusOn ? takeFocus : undefined}>
          <p>
            <strong>
              {event.actor?.name ?? (event.type.startsWith("comment.") ? "An expert from outside" : "Galley")}
            </strong>{" "}
            {EVENT_TYPES[event.type]}, <Moment at={event.at} />
          </p>
          {event.reason && (
            <p className="reason" dir="auto">
              Reason: {event.reason}
            </p>
          )}
          <EventChanges event={event} scale={scale} />
        </li>
      ))}
    </ol>
  );
}

const takeFocus = (element: HTMLElement | null) => element?.focus();
