import { Moment } from "#components/ui/date.tsx";
import { EVENT_TYPES, type GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { EventChanges } from "./event-changes.tsx";

/** Changes of a claim, oldest first: who did what, when, why, and what it was before. */
export function EventList({ events, scale }: { events: GalleyEvent[]; scale: Rating[] }) {
  return (
    <ol className="divided">
      {events.map((event) => (
        <li key={event.number}>
          <p>
            <strong>{event.actor?.name ?? "Galley"}</strong> {EVENT_TYPES[event.type]}, <Moment at={event.at} />
          </p>
          {event.reason && (
            <p className="reason" dir="auto">
              Because: {event.reason}
            </p>
          )}
          <EventChanges event={event} scale={scale} />
        </li>
      ))}
    </ol>
  );
}
