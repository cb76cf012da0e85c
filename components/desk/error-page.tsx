"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { BUSY_DIGEST, NO_FIGURES_DIGEST } from "#domain/errors.ts";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** Replaces a page that failed. `digest` is the id of the error in the log. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main className="page narrow" id="main">
      <section className="empty" role="alert">
        <Reason digest={error.digest} />
        <Actions>
          <Button kind="main" onClick={retry}>
            Try again
          </Button>
          {/* A whole new page: what failed may still be in memory. */}
          <PlainButtonLink href="/">Go to the home page</PlainButtonLink>
        </Actions>
      </section>
    </main>
  );
}

function Reason({ digest }: { digest: string | undefined }) {
  if (digest === BUSY_DIGEST) return <Busy />;
  return digest === NO_FIGURES_DIGEST ? <NoFigures /> : <Fault digest={digest} />;
}

function NoFigures() {
  return (
    <>
      <h1>There are no figures on this computer</h1>
      <p>
        Galley counts with DuckDB, which does not run here. Everything else works as usual. Your admin finds the reason
        in the log.
      </p>
    </>
  );
}

function Busy() {
  return (
    <>
      <h1>Galley is busy</h1>
      <p>
        This page is taking too long: its texts are long, or Galley is comparing others. Wait a moment, then try again.
        What you wrote is kept in this browser.
      </p>
    </>
  );
}

function Fault({ digest }: { digest: string | undefined }) {
  return (
    <>
      <h1>This page could not be shown</h1>
      <p>
        Something went wrong in Galley. What you wrote is kept in this browser and will be sent when Galley responds
        again.
      </p>
      {digest && (
        <p className="small">
          If it happens again, give your admin this number: <code>{digest}</code>
        </p>
      )}
    </>
  );
}
