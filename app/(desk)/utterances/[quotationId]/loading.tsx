export default function LoadingUtterance() {
  return (
    <main className="page utterance" id="main" aria-busy="true">
      <p className="quiet" role="status">
        Loading the reports…
      </p>
    </main>
  );
}
