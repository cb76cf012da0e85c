import { LoadingPage } from "#components/ui/loading-page.tsx";

export default function LoadingQuotations() {
  return <LoadingPage title="Quotations" what="the quotations" />;
}
