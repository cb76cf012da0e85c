import { Link } from "#components/ui/link.tsx";
import { DISPUTED_DRAWING, STALE_DRAWING } from "#domain/claim.ts";
import { ageInWords, type Dashboard } from "#domain/dashboard.ts";
import { needsOf } from "#domain/needs.ts";

const DRAWINGS: Partial<Record<string, string>> = { disputed: DISPUTED_DRAWING, stale: STALE_DRAWING };

/** How much is waiting, and since when. */
export const NeedsRow = ({ dashboard }: { dashboard: Dashboard }) => (
  <ul className="needs" aria-label="What is waiting">
    {needsOf(dashboard).map(({ key, count, words, oldest, href }) => (
      <li key={key} className="need">
        <Link href={href}>
          {DRAWINGS[key] && <i className={`disc r-${DRAWINGS[key]}`} aria-hidden="true" />}
          <strong className="num">{count.toLocaleString("en")}</strong>{" "}
          <span>
            {words}
            {oldest && (
              <span className="age">
                , {count === 1 ? "for" : "the oldest for"} {ageInWords(oldest, dashboard.at)}
              </span>
            )}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
