import { Link } from "#components/ui/link.tsx";

/** Replaces the list when it is empty, and says what to do. */
export function EmptyCorrectionList({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching requests</h2>
        <p>
          Nothing matches the search and the filters together. <Link href="/correction-requests">Clear filters</Link> to
          see every request.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>No correction requests yet</h2>
      <p>
        When you have asked an outlet to correct a claim, open the claim in its article and choose “Note a correction
        request”. The requests are followed up here.
      </p>
    </section>
  );
}
