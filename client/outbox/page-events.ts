type PageEvents = {
  /** The network is back, or the person is. */
  onReachable: () => void;
  /** The page is about to be hidden or closed. */
  onLeaving: () => void;
  /** False while closing the page would lose something. */
  mayLeave: () => boolean;
};

/** Follow the browser's events of the network and of the page. Returns how to stop. */
export function followPage({ onReachable, onLeaving, mayLeave }: PageEvents): () => void {
  if (typeof window === "undefined") return () => {};
  const controller = new AbortController();
  const { signal } = controller;
  const onVisibility = () => (document.visibilityState === "hidden" ? onLeaving() : onReachable());
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!mayLeave()) event.preventDefault();
  };
  window.addEventListener("online", onReachable, { signal });
  window.addEventListener("focus", onReachable, { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && onReachable(), { signal });
  window.addEventListener("beforeunload", onUnload, { signal });
  document.addEventListener("visibilitychange", onVisibility, { signal });
  return () => controller.abort();
}
