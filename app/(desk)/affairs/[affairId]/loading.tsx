export default function LoadingAffair() {
  return (
    <main className="page affair" id="main" aria-busy="true">
      <p className="quiet" role="status">
        Loading the affair…
      </p>
    </main>
  );
}
