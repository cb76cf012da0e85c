import { Link } from "#components/ui/link.tsx";

/** Replaces the numbers when there are no claims, and says what to do. */
export function EmptyDashboard({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching claims</h2>
        <p>
          No claim matches all the filters. <a href="/dashboard">Clear filters</a> to count every claim.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>Nothing to count yet</h2>
      <p>
        Open an article and mark its first claim; verdicts and rulings are counted here as they come in. Begin in the{" "}
        <Link href="/articles">list of articles</Link>.
      </p>
    </section>
  );
}
