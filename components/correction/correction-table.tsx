import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import type { ListedRequest } from "#domain/correction-request.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { RequestActions } from "./request-actions.tsx";
import { RequestState } from "./request-state.tsx";

const COLUMNS: Column[] = [
  "Request",
  ["Article", "wide-cell"],
  "State",
  ["Requested", "wide-cell"],
  ["Actions", "visually-hidden"],
];

type CorrectionTableProps = { requests: ListedRequest[]; viewer: Viewer; today: string };

/** Correction requests, one a row. On a narrow page the other columns move below the request. */
export function CorrectionTable({ requests, viewer, today }: CorrectionTableProps) {
  return (
    <table className="correction-table">
      <TableHead columns={COLUMNS} />
      <tbody>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} viewer={viewer} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function RequestRow({ request, viewer, today }: { request: ListedRequest; viewer: Viewer; today: string }) {
  const { article, claimId, statement, requestedBy, requestedAt, answer } = request;
  return (
    <tr className={`is-${request.state}`}>
      <th scope="row">
        <span dir="auto" className="words">
          {request.request}
        </span>
        <Link
          className="row-note clamped"
          href={claimInArticleAddress(article.id, claimId)}
          lang={article.language}
          dir="auto"
        >
          {statement}
        </Link>
        {answer && (
          <q className="answer clamped" dir="auto">
            {answer}
          </q>
        )}
        <span className="narrow-line">
          <Origin article={article} />
          <Asked at={requestedAt} by={requestedBy.name} />
        </span>
      </th>
      <td className="wide-cell">
        <Origin article={article} />
      </td>
      <td className="state">
        <RequestState request={request} today={today} />
      </td>
      <td className="wide-cell asked">
        <Asked at={requestedAt} by={requestedBy.name} />
      </td>
      <td className="row-actions">
        {can(viewer, "correction.change", requestedBy.id) && <RequestActions request={request} personId={viewer.id} />}
      </td>
    </tr>
  );
}

function Origin({ article: { id, title, outlet, language } }: Pick<ListedRequest, "article">) {
  return (
    <span className="origin">
      <Link className="clamped" href={articleAddress(id)} lang={language} dir="auto">
        {title}
      </Link>
      {outlet && <bdi className="quiet">{outlet}</bdi>}
    </span>
  );
}

function Asked({ at, by }: { at: string; by: string }) {
  return (
    <span>
      <Day at={at} />
      <span className="quiet">
        {" by "}
        <bdi>{by}</bdi>
      </span>
    </span>
  );
}
