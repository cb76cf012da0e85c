import { FirstItems } from "#components/ui/first-items.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { STANCES } from "#domain/evidence.ts";
import type { SourceDetail, SourceUse } from "#domain/source/source-detail.ts";
import { UNCITED_FILE_DAYS } from "#domain/source/source-file.ts";

/** Pieces of evidence that are shown at first. */
const MAX_SHOWN = 20;

/** How a quote stands in the latest copy of its source. */
const QUOTE_WORDS = { found: "Quote found", changed: "Quote found with changes", absent: "Quote not found" } as const;

/** The claims that rest on a source, with what it says about each. */
export function ClaimsOnSource({ source: { id, url, claims, usedBy, snapshots } }: { source: SourceDetail }) {
  return (
    <section className="claims-on-source" id="claims" aria-labelledby="claims-heading">
      <h2 id="claims-heading">
        Claims that rest on it <span className="num quiet">{claims.toLocaleString("en")}</span>
      </h2>
      {usedBy.length === 0 && (
        <p className="quiet">
          None that you may see. Evidence of others appears once you may see their verdicts.
          {!url && snapshots.length > 0 && ` A file that nothing cites is removed after ${UNCITED_FILE_DAYS} days.`}
        </p>
      )}
      <ul className="divided">
        <FirstItems
          max={MAX_SHOWN}
          name="pieces of evidence"
          items={usedBy.map((use) => <Use key={use.id} use={use} />)}
        />
      </ul>
      {claims > 0 && (
        <p>
          <Link href={claimsAddress({ source: id, archived: "1" })}>List these claims</Link>
        </p>
      )}
    </section>
  );
}

function Use({
  use: { articleId, articleTitle, claimId, statement, stance, quote, locator, quoteLocation },
}: {
  use: SourceUse;
}) {
  return (
    <li className="evidence">
      <span className={`stance is-${stance}`}>{STANCES[stance]}</span>
      <div>
        <p>
          <Link className="serif" href={claimInArticleAddress(articleId, claimId)} dir="auto">
            {statement}
          </Link>
        </p>
        <p className="small quiet">
          <bdi>{articleTitle}</bdi>
          {locator && (
            <>
              {" · "}
              <bdi>{locator}</bdi>
            </>
          )}
        </p>
        {quote && (
          <blockquote className="serif clamped" dir="auto">
            {quote}
          </blockquote>
        )}
        {quote && (
          <p className={`small quote-state is-${quoteLocation?.state ?? "unknown"}`}>
            {quoteLocation ? QUOTE_WORDS[quoteLocation.state] : "Quote not looked for yet"}
          </p>
        )}
      </div>
    </li>
  );
}
