/** A function that runs `run` once for all its calls within `delayMs` of the first: events can come by hundreds. */
export function batch(run: () => void, delayMs = 200): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      run();
    }, delayMs);
  };
}
