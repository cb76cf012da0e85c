import { Link } from "#components/ui/link.tsx";

/** Replaces the list when it is empty, and says what to do. */
export function EmptyPrecedentList({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching reviews</h2>
        <p>
          Nothing matches the search and the filters together. <Link href="/precedents">Clear filters</Link> to see
          every review.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>No precedents yet</h2>
      <p>
        Reviews that other newsrooms have published show how they rated a claim. <Link href="/imports">Import</Link> a
        file or a page with ClaimReview, and they are listed here. They never count as rulings of this newsroom.
      </p>
    </section>
  );
}
