export default function LoadingClaim() {
  return (
    <main className="page adjudicate" id="main" aria-busy="true">
      <p className="quiet" role="status">
        Loading the claim…
      </p>
    </main>
  );
}
