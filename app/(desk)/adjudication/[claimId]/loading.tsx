/** What stands where the verdicts on a claim come. */
export default function LoadingClaim() {
  return (
    <main className="page adjudicate" id="main" aria-busy="true">
      <p className="quiet" role="status">
        Loading the claim…
      </p>
    </main>
  );
}
