import { Moment } from "#components/ui/date.tsx";
import type { ClusterEvent } from "#domain/cluster.ts";
import { EVENT_TYPES } from "#domain/event.ts";

/** What was done with a cluster, newest first. */
export function ClusterHistory({ events }: { events: ClusterEvent[] }) {
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="divided" reversed>
        {events.map(({ at, type, actor, claims, statement }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events can have one time, and none is ever inserted
          <li key={`${at} ${index}`}>
            <p>
              <strong>{actor?.name ?? "Galley"}</strong> {EVENT_TYPES[type]}
              {claims !== null && ` (${claims})`}, <Moment at={at} />
            </p>
            {statement && (
              <p className="small quiet" dir="auto">
                {statement}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
