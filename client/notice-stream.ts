import { type News, tellNews } from "./news.ts";

/** First and longest milliseconds until a stream the browser gave up is opened again. */
const [FIRST_RETRY, LONGEST_RETRY] = [4_000, 120_000];

/** Hear of one's own notifications on pages that follow no article, while the page is looked at. Returns how to stop. */
export function followNotices(): () => void {
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isStopped = false;

  const disconnect = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
  const connect = () => {
    if (isStopped || stream || document.visibilityState === "hidden") return;
    const opened = new EventSource("/api/v1/events?only=notifications");
    stream = opened;
    opened.addEventListener("change", ({ data }: MessageEvent<string>) => tellNews(JSON.parse(data) as News));
    opened.addEventListener("open", () => {
      // What came while nobody listened is read again.
      if (failures > 0) tellNews({ type: "resumed", claimId: null, articleId: null });
      failures = 0;
    });
    opened.addEventListener("error", () => {
      failures += 1;
      if (stream !== opened || opened.readyState !== opened.CLOSED) return;
      disconnect();
      timer = setTimeout(connect, Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** failures) * (0.5 + Math.random()));
    });
  };
  const look = () => {
    if (document.visibilityState === "hidden") return disconnect();
    if (!stream) tellNews({ type: "resumed", claimId: null, articleId: null });
    connect();
  };
  document.addEventListener("visibilitychange", look);
  connect();
  return () => {
    isStopped = true;
    document.removeEventListener("visibilitychange", look);
    disconnect();
  };
}
