import { Link } from "#components/ui/link.tsx";
import { DISPUTED_DRAWING, STALE_DRAWING } from "#domain/claim.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { ageInWords, type Dashboard, type Need } from "#domain/dashboard.ts";

const WORDS: Record<Need["standing"], [one: string, many: string]> = {
  disputed: ["disputed claim", "disputed claims"],
  agreed: ["agreed, awaiting a ruling", "agreed, awaiting a ruling"],
  stale: ["stale: the article changed", "stale: the article changed"],
  open: ["open, verdicts missing", "open, verdicts missing"],
};

const DRAWINGS: Partial<Record<Need["standing"], string>> = { disputed: DISPUTED_DRAWING, stale: STALE_DRAWING };

/** How many claims are waiting, and since when. */
export function NeedsRow({ dashboard: { needs, filter, at } }: { dashboard: Dashboard }) {
  return (
    <ul className="needs" aria-label="What is waiting">
      {needs.map(({ standing, claims, oldest }) => (
        <li key={standing} className="need">
          <Link href={claimsAddress({ ...filter, standing, sort: "oldest" })}>
            {DRAWINGS[standing] && <i className={`disc r-${DRAWINGS[standing]}`} aria-hidden="true" />}
            <strong className="num">{claims.toLocaleString("en")}</strong>{" "}
            <span>
              {WORDS[standing][claims === 1 ? 0 : 1]}
              {oldest && (
                <span className="age">
                  , {claims === 1 ? "for" : "the oldest for"} {ageInWords(oldest, at)}
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
