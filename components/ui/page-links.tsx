import { Link } from "./link.tsx";

type PageLinksProps = {
  label: string;
  /** The address of the first page; null on that page. */
  first: string | null;
  /** The address of the next page; null on the last one. */
  next: string | null;
  /** Rows on a page. */
  size: number;
};

export function PageLinks({ label, first, next, size }: PageLinksProps) {
  if (!first && !next) return null;
  return (
    <nav className="pages" aria-label={label}>
      {first && <Link href={first}>Back to the first page</Link>}
      {next && <Link href={next}>Next {size}</Link>}
    </nav>
  );
}
