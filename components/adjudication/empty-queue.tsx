import { Link } from "#components/ui/link.tsx";
import { isFiltered } from "#domain/address-fields.ts";
import { QUEUE_LABELS, type QueueFilter } from "#domain/adjudication/adjudication.ts";

/** Replaces the queue when it is empty. */
export function EmptyQueue({ filter: { state, limit: _, ...filter } }: { filter: QueueFilter }) {
  if (state || isFiltered(filter))
    return (
      <section className="empty">
        <h2>Nothing is waiting here</h2>
        <p>
          {isFiltered(filter)
            ? `No claim${state ? ` in “${QUEUE_LABELS[state]}”` : ""} matches these filters.`
            : `There are no claims in “${state && QUEUE_LABELS[state]}”.`}{" "}
          <a href="/adjudication">See the whole queue</a>.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>Nothing is waiting for a ruling</h2>
      <p>
        Claims appear here when their reviewers disagree, when they all agree, and when a claim changes after a ruling.
        See how far the work has got in the <Link href="/articles">articles</Link> or on the{" "}
        <Link href="/dashboard">dashboard</Link>.
      </p>
    </section>
  );
}
