import { Link } from "#components/ui/link.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import type { Precedent } from "#domain/precedent.ts";

const COLUMNS: Column[] = ["Claim", "Rating", ["Reviewed by", "wide-cell"], ["Date", "wide-cell"]];

/** Claims that other newsrooms have reviewed, one a row. On a narrow page who reviewed it moves below the claim. */
export function PrecedentTable({ precedents }: { precedents: Precedent[] }) {
  return (
    <table className="precedent-table">
      <TableHead columns={COLUMNS} />
      <tbody>
        {precedents.map((precedent) => (
          <PrecedentRow key={precedent.id} precedent={precedent} />
        ))}
      </tbody>
    </table>
  );
}

function PrecedentRow({ precedent }: { precedent: Precedent }) {
  const { statement, claimant, saidAt, ratingLabel, publisher, url, reviewedAt, language } = precedent;
  const review = publisher ?? (url ? new URL(url).hostname : null);
  const origin = url ? (
    <Link href={url} rel="noreferrer">
      <bdi>{review}</bdi>
    </Link>
  ) : (
    <bdi>{review}</bdi>
  );
  const day = reviewedAt && <PartialDate at={reviewedAt} />;
  return (
    <tr>
      <th scope="row">
        <span lang={language ?? undefined} dir="auto">
          {statement}
        </span>
        {claimant && (
          <span className="row-note quiet">
            Said by <bdi>{claimant}</bdi>
            {saidAt && (
              <>
                , <PartialDate at={saidAt} />
              </>
            )}
          </span>
        )}
        <span className="narrow-line">
          {origin} {day}
        </span>
      </th>
      <td lang={language ?? undefined} dir="auto">
        {ratingLabel ?? <span className="quiet">No rating</span>}
      </td>
      <td className="wide-cell">{origin}</td>
      <td className="wide-cell">{day ?? <span className="quiet">Unknown</span>}</td>
    </tr>
  );
}
