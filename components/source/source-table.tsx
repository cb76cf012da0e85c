import { Link } from "#components/ui/link.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import { sourceAddress } from "#domain/addresses.ts";
import { ageInWords } from "#domain/dashboard.ts";
import type { ListedSource } from "#domain/source/source-filter.ts";
import { SOURCE_KINDS } from "#domain/source.ts";
import { SourceHealth } from "./source-health.tsx";

const COLUMNS: Column[] = ["Source", ["Kind", "wide-cell"], "Health", ["Claims", "num"], ["Added", "wide-cell"]];

type SourceTableProps = { sources: ListedSource[]; now: string };

/** Sources of the library, one a row. On a narrow page the other columns move below the title. */
export function SourceTable({ sources, now }: SourceTableProps) {
  return (
    <table className="source-table">
      <TableHead columns={COLUMNS} />
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function SourceRow({ source, now }: { source: ListedSource; now: string }) {
  const { id, title, publisher, author, publishedAt, url, kind, checkedAt, claims, createdAt } = source;
  const added = <time dateTime={createdAt}>{ageInWords(createdAt, now)} ago</time>;
  return (
    <tr>
      <th scope="row">
        <Link className="source-title clamped" href={sourceAddress(id)} dir="auto">
          {title}
        </Link>
        <span className="row-note source-facts">
          {publisher && <bdi>{publisher}</bdi>}
          {author && <bdi>{author}</bdi>}
          {publishedAt && <PartialDate at={publishedAt} />}
          {url && <bdi className="host">{new URL(url).host}</bdi>}
        </span>
        <span className="narrow-line">
          <span>{SOURCE_KINDS[kind]}</span>
          <span>Added {added}</span>
        </span>
      </th>
      <td className="wide-cell">{SOURCE_KINDS[kind]}</td>
      <td className="health-cell">
        <SourceHealth source={source} />
        {checkedAt && <span className="row-note">{ageInWords(checkedAt, now)} ago</span>}
      </td>
      <td className="num">{claims === 0 ? <span className="quiet">0</span> : claims.toLocaleString("en")}</td>
      <td className="wide-cell date">{added}</td>
    </tr>
  );
}
