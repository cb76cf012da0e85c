import { Link } from "#components/ui/link.tsx";

/** Replaces the list when it is empty, and says what to do. */
export function EmptyClaimList({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching claims</h2>
        <p>
          Nothing matches both the search and the filters. <a href="/claims">Clear filters</a> to see every claim.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>No claims yet</h2>
      <p>
        Open an article from the <Link href="/articles">list of articles</Link>, select the words of a claim and choose
        Mark claim, or press <kbd className="key">C</kbd>.
      </p>
    </section>
  );
}
