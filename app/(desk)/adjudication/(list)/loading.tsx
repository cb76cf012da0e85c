import { LoadingPage } from "#components/ui/loading-page.tsx";

export default function LoadingQueue() {
  return <LoadingPage className="adjudication" title="Adjudication" what="the queue" />;
}
