import { Day } from "#components/ui/date.tsx";
import { changesSince, type PublishedState } from "#domain/edition.ts";
import { WithdrawReport } from "./withdraw-report.tsx";

type PublishedNoticeProps = {
  articleId: string;
  published: PublishedState;
  personId: string;
  isArchived: boolean;
};

/** What readers find at the address of the report now, and the button that withdraws it. */
export function PublishedNotice({ articleId, published, personId, isArchived }: PublishedNoticeProps) {
  const { url, edition, newestAt, withdrawnAt, withdrawalReason, changes } = published;
  if (withdrawnAt !== null)
    return (
      <div className="notice">
        <p>
          <strong>This report is withdrawn.</strong> Since <Day at={withdrawnAt} /> readers find a notice at{" "}
          <a href={url}>{url}</a>. The next edition puts the report back.
        </p>
        <p dir="auto">{withdrawalReason}</p>
      </div>
    );
  return (
    <div className="notice">
      <p>
        <strong>Edition {edition} is published</strong> at <a href={url}>{url}</a> since <Day at={newestAt} />.{" "}
        {changes === 0 ? "Nothing has changed since." : `${changesSince(changes)}.`}
        {isArchived && " It stays public although the article is archived."}
      </p>
      <WithdrawReport articleId={articleId} version={published.version} personId={personId} />
    </div>
  );
}
