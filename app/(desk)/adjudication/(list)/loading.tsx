export default function LoadingQueue() {
  return (
    <main className="page adjudication" id="main" aria-busy="true">
      <div className="page-head">
        <h1>Adjudication</h1>
      </div>
      <p className="quiet" role="status">
        Loading the queue…
      </p>
    </main>
  );
}
