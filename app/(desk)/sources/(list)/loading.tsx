export default function LoadingSources() {
  return (
    <main className="page sources" id="main" aria-busy="true">
      <div className="page-head">
        <h1>Sources</h1>
      </div>
      <p className="quiet" role="status">
        Loading the library…
      </p>
    </main>
  );
}
