import { RequestLine } from "#components/correction/request-line.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress, comparisonAddress, versionAddress } from "#domain/addresses.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import type { VersionSummary } from "#domain/version.ts";
import { ImportFacts } from "./import-facts.tsx";
import { versionSummary } from "./outcomes.ts";

type VersionListProps = {
  articleId: string;
  /** The number of the current version. */
  current: number;
  /** Newest first. */
  versions: VersionSummary[];
  requests: CorrectionRequest[];
};

/** Texts an article has had, the newest first, with the corrections each carried out. */
export function VersionList({ articleId, current, versions, requests }: VersionListProps) {
  return (
    <ol className="version-list" reversed start={versions[0]?.number}>
      {versions.map(({ number, note, sha256, ...version }) => {
        const isCurrent = number === current;
        const carried = requests.filter(({ madeInVersion }) => madeInVersion === number);
        return (
          <li key={number} aria-label={`Version ${number}`}>
            <h2>
              <Link href={isCurrent ? articleAddress(articleId) : versionAddress(articleId, number)}>
                Version {number}
              </Link>
              {isCurrent && <span className="quiet"> current</span>}
            </h2>
            <div>
              <p>
                <ImportFacts {...version} />
              </p>
              {note && (
                <p className="note-text" dir="auto">
                  {note}
                </p>
              )}
              {version.outcomes && <Outcomes outcomes={version.outcomes} />}
              {carried.map((request) => (
                <RequestLine key={request.id} request={request} />
              ))}
              <p className="quiet small num">
                {version.length.toLocaleString("en")} characters, SHA-256{" "}
                <code title={sha256}>{sha256.slice(0, 12)}</code>
              </p>
            </div>
            {number > 1 && (
              <Link href={comparisonAddress(articleId, number - 1, number)}>Compare with {number - 1}</Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What the version made of the claims. Those that it left as they were come last, in grey. */
function Outcomes({ outcomes }: { outcomes: NonNullable<VersionSummary["outcomes"]> }) {
  const { told, folded } = versionSummary(outcomes);
  if (!told && !folded) return null;
  return (
    <p className="small">
      Claims: {told || "none changed"}
      {folded && <span className="quiet"> · {folded}</span>}
    </p>
  );
}
