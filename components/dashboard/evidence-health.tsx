import { Link } from "#components/ui/link.tsx";
import { claimsAddress } from "#domain/claim-filter.ts";
import type { Dashboard } from "#domain/dashboard.ts";
import { sourcesAddress } from "#domain/source/source-filter.ts";
import { FigureCsv } from "./figure-csv.tsx";

const WORDS = {
  gone: "on a source that is gone",
  changed: "on a source that changed",
  moved: "on a source that moved",
} as const;

/** How many claims rest on sources that are not as they were. Each number links to its claims. */
export function EvidenceHealth({ dashboard: { evidence, filter } }: { dashboard: Dashboard }) {
  const isSound = evidence.every(({ claims }) => claims === 0);
  return (
    <section aria-labelledby="evidence-health">
      <h2 id="evidence-health">Health of evidence</h2>
      <p className="quiet">
        {isSound
          ? "No claim here rests on a source that changed, moved or is gone."
          : "Claims whose sources have changed, moved or gone"}
      </p>
      <ul className="divided evidence-health">
        {evidence
          .filter(({ claims }) => claims > 0)
          .map(({ health, claims }) => (
            <li key={health}>
              <Link href={claimsAddress({ ...filter, evidence: health })}>
                <strong className="num">{claims.toLocaleString("en")}</strong> {claims === 1 ? "claim" : "claims"}{" "}
                {WORDS[health]}
              </Link>
              <Link className="quiet small" href={sourcesAddress({ health })}>
                Sources<span className="visually-hidden"> that {health === "gone" ? "are gone" : health}</span>
              </Link>
            </li>
          ))}
      </ul>
      {!isSound && <FigureCsv figure="evidence" filter={filter} of="the health of evidence" />}
    </section>
  );
}
