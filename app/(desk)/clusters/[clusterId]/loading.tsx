export default function LoadingCluster() {
  return (
    <main className="page cluster-page" id="main" aria-busy="true">
      <p className="quiet" role="status">
        Loading the claims…
      </p>
    </main>
  );
}
