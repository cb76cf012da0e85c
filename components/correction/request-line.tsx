import Link from "next/link";
import { Day } from "#components/ui/date.tsx";
import { claimAddress } from "#components/version/version-addresses.ts";
import { CORRECTION_STATES, type CorrectionRequest } from "#domain/correction-request.ts";

/** A correction asked of the outlet in a few lines: what, by whom, when, and what came of it. */
export function RequestLine({ request }: { request: CorrectionRequest }) {
  const { articleId, claimId, state, requestedBy, requestedAt, answer, answeredAt, madeInVersion } = request;
  return (
    <div className={`request is-${state}`}>
      <p dir="auto">
        <Link href={claimAddress(articleId, claimId)}>{request.request}</Link>
      </p>
      <p className="quiet small">
        <strong>{madeInVersion ? `Made in version ${madeInVersion}` : CORRECTION_STATES[state]}</strong>, asked for by{" "}
        <bdi>{requestedBy.name}</bdi> on <Day at={requestedAt} />
      </p>
      {(answer || answeredAt) && (
        <p className="small answer" dir="auto">
          {answer ?? "The outlet answered"}
          {answeredAt && (
            <span className="quiet">
              {" "}
              (<Day at={answeredAt} />)
            </span>
          )}
        </p>
      )}
    </div>
  );
}
