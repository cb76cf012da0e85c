import { EventList } from "#components/history/event-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimHistoryAddress } from "#domain/addresses.ts";
import type { GalleyEvent } from "#domain/event.ts";
import type { Rating } from "#domain/rating/rating.ts";

type LatestEventsProps = { claimId: string; events: GalleyEvent[]; count: number; scale: Rating[] };

/** What happened to the claim last; the whole of it is on the claim's page. */
export function LatestEvents({ claimId, events, count, scale }: LatestEventsProps) {
  return (
    <section className="history" aria-label="Latest changes">
      <h2>Latest changes</h2>
      <EventList events={events} scale={scale} />
      {count > events.length && (
        <p>
          <Link href={claimHistoryAddress(claimId)}>Full history, {count} changes</Link>
        </p>
      )}
    </section>
  );
}
