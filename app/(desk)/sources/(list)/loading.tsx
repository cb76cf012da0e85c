import { LoadingPage } from "#components/ui/loading-page.tsx";

export default function LoadingSources() {
  return <LoadingPage className="sources" title="Sources" what="the library" />;
}
