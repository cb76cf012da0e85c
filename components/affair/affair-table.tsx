import { ClaimsProgress } from "#components/article-list/claims-progress.tsx";
import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { affairAddress, type ListedAffair } from "#domain/affair.ts";

/** Affairs, one a row. */
export function AffairTable({ affairs }: { affairs: ListedAffair[] }) {
  return (
    <table className="affairs">
      <TableHead columns={["Affair", "Articles", "Claims", ["Changed", "wide-cell"]]} />
      <tbody>
        {affairs.map(({ id, name, description, articles, claims, ruled, updatedAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link className="article-title clamped" href={affairAddress(id)} dir="auto">
                {name}
              </Link>
              {description && (
                <span className="row-note clamped" dir="auto">
                  {description}
                </span>
              )}
            </th>
            <td>{articles.toLocaleString("en")}</td>
            <td className="progress">
              <ClaimsProgress claims={claims} ruled={ruled} />
            </td>
            <td className="wide-cell date">
              <Day at={updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
