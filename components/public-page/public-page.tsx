import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";

type PublicPageProps = {
  /** The name of the newsroom. */
  newsroom: string;
  /** Which of the pages that everyone has this is. */
  here?: "methodology" | "ask";
  children: ReactNode;
};

/** A page that needs no account: the name of the newsroom, its content, and the ways to the other public pages. */
export function PublicPage({ newsroom, here, children }: PublicPageProps) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <header className="public-head">
        <p className="newsroom" dir="auto">
          {newsroom}
        </p>
        <nav aria-label="Public pages">
          {/* These pages are written without React. */}
          <a href="/reports">Reports</a>
          <a href="/corrections">Corrections</a>
          <Link href="/methodology" aria-current={here === "methodology" ? "page" : undefined}>
            How we check
          </Link>
          <Link href="/ask" aria-current={here === "ask" ? "page" : undefined}>
            Ask us
          </Link>
        </nav>
      </header>
      <main className="public" id="main">
        {children}
      </main>
    </>
  );
}
