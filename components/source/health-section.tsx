import { Actions } from "#components/ui/actions.tsx";
import { Moment } from "#components/ui/date.tsx";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { CheckAgain } from "./check-again.tsx";
import { EditSource } from "./edit-source.tsx";
import { healthSentence, latestFailure } from "./health-sentence.ts";
import { SourceAct } from "./source-act.tsx";

/** How a source is, in words, and what can be done about it. */
export function HealthSection({ source }: { source: SourceDetail }) {
  const { id, health, url, checkedAt, mayChange, snapshots } = source;
  const [latest] = snapshots;
  const failure = latestFailure(source);
  const isUnsettled = health === "changed" || health === "moved";
  return (
    <section className="source-health" aria-label="Health">
      <p className={`health-sentence is-${health ?? "unknown"}`}>{healthSentence(source)}</p>
      {failure && <p className="small">The latest look did not reach it: {failure}</p>}
      {checkedAt && (
        <p className="small quiet">
          Last looked at on <Moment at={checkedAt} />
        </p>
      )}
      <Actions>
        {url && <CheckAgain sourceId={id} />}
        {isUnsettled && mayChange && latest && (
          <SourceAct
            method="PUT"
            path={`/sources/${id}/settled`}
            body={{ sha256: latest.sha256 }}
            done="Noted. The source counts as alive again."
          >
            I have read what changed
          </SourceAct>
        )}
        {mayChange && <EditSource source={source} />}
      </Actions>
    </section>
  );
}
