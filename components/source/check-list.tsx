import { Moment } from "#components/ui/date.tsx";
import { FirstItems } from "#components/ui/first-items.tsx";
import { CHECK_RESULTS } from "#domain/source/health.ts";
import type { SourceCheck } from "#domain/source/source-detail.ts";

/** Checks that are shown at first. */
const MAX_SHOWN = 6;

/** Every look at a source and what it showed, the latest first. */
export function CheckList({ checks }: { checks: SourceCheck[] }) {
  return (
    <section className="checks" aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      {checks.length === 0 && <p className="quiet">Nobody has looked at it yet.</p>}
      <ol className="divided">
        <FirstItems
          max={MAX_SHOWN}
          name="checks"
          items={checks.map(({ at, result, status, sentence, finalUrl }) => (
            <li key={at}>
              <p>
                <span className={`health is-${result}`}>{CHECK_RESULTS[result]}</span>
                <span className="quiet">
                  {" · "}
                  <Moment at={at} />
                  {status !== null && ` · status ${status}`}
                </span>
              </p>
              {sentence && <p className="small">{sentence}</p>}
              {result === "moved" && finalUrl && <p className="small">To {finalUrl}</p>}
            </li>
          ))}
        />
      </ol>
    </section>
  );
}
