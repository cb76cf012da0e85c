export default function LoadingAffairs() {
  return (
    <main className="page" id="main" aria-busy="true">
      <div className="page-head">
        <h1>Affairs</h1>
      </div>
      <p className="quiet" role="status">
        Loading the affairs…
      </p>
    </main>
  );
}
