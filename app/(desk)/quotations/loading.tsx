export default function LoadingQuotations() {
  return (
    <main className="page" id="main" aria-busy="true">
      <div className="page-head">
        <h1>Quotations</h1>
      </div>
      <p className="quiet" role="status">
        Loading the quotations…
      </p>
    </main>
  );
}
