import { Day } from "#components/ui/date.tsx";
import { CORRECTION_STATES, type CorrectionRequest } from "#domain/correction-request.ts";

/** A requested correction: by whom, when, and its outcome. `children` replace the words of the request. */
export function RequestSummary({ request, children }: { request: CorrectionRequest; children?: React.ReactNode }) {
  const { state, requestedBy, requestedAt, answer, answeredAt, madeInVersion } = request;
  return (
    <>
      <p dir="auto">{children ?? request.request}</p>
      <p className="quiet small">
        <strong>{madeInVersion ? `Made in version ${madeInVersion}` : CORRECTION_STATES[state]}</strong>
        {state === "asked" ? " by " : ", requested by "}
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
    </>
  );
}
