type LoadingPageProps = { className?: string; title: string; what: string };

/** A list while the server reads it: its heading, and what is being loaded. */
export const LoadingPage = ({ className = "", title, what }: LoadingPageProps) => (
  <main className={`page ${className}`.trim()} id="main" aria-busy="true">
    <div className="page-head">
      <h1>{title}</h1>
    </div>
    <p className="quiet" role="status">
      Loading {what}…
    </p>
  </main>
);
