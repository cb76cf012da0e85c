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
          {state ? `No claim is “${QUEUE_LABELS[state].toLowerCase()}”` : "No claim that waits"}
          {state && !isFiltered(filter) ? "." : " fits these filters."} <a href="/adjudication">See the whole queue</a>.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>Nothing is waiting for a ruling</h2>
      <p>
        Claims appear here when reviewers disagree, when all agree, and when the words of a claim that was ruled on
        change. See how far the work is in the <Link href="/articles">articles</Link> or on the{" "}
        <Link href="/dashboard">dashboard</Link>.
      </p>
    </section>
  );
}
