import { Link } from "#components/ui/link.tsx";

/** Replaces the library when nothing is in it for the viewer, and says what to do. */
export function EmptySourceList({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <section className="empty">
        <h2>No matching sources</h2>
        <p>
          Nothing matches the search and the filters together. <Link href="/sources">Clear filters</Link> to see every
          source.
        </p>
      </section>
    );
  return (
    <section className="empty">
      <h2>No sources yet</h2>
      <p>
        A source is added when you cite it as evidence on a claim. From then on Galley keeps a copy of it, looks whether
        it is still there, and shows here what rests on it.
      </p>
      <p>
        Sources that others cite appear once you may see their verdicts. <Link href="/my-work">Open my work</Link>
      </p>
    </section>
  );
}
