import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { RequestSummary } from "./request-summary.tsx";

/** A requested correction with a link to its claim. */
export function RequestLine({ request }: { request: CorrectionRequest }) {
  return (
    <div className={`request is-${request.state}`}>
      <RequestSummary request={request}>
        <Link href={claimInArticleAddress(request.articleId, request.claimId)}>{request.request}</Link>
      </RequestSummary>
    </div>
  );
}
