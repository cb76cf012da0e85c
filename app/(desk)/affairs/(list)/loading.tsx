import { LoadingPage } from "#components/ui/loading-page.tsx";

export default function LoadingAffairs() {
  return <LoadingPage title="Affairs" what="the affairs" />;
}
