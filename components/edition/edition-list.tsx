import { Day } from "#components/ui/date.tsx";
import { CHECKLIST } from "#domain/checklist.ts";
import type { EditionSummary } from "#domain/edition.ts";

/** The editions of a report, newest first, each with what was passed over and why. */
export function EditionList({ editions }: { editions: EditionSummary[] }) {
  return (
    <ol className="edition-list" reversed>
      {editions.map(({ number, url, publishedAt, publishedBy, checklist, corrections }) => (
        <li key={number} value={number}>
          <p>
            <a href={url}>Edition {number}</a>, <Day at={publishedAt} />, by <bdi>{publishedBy.name}</bdi>
            {corrections > 0 && <>, with {corrections === 1 ? "one correction" : `${corrections} corrections`}</>}
          </p>
          {checklist.some(({ reason }) => reason) && (
            <ul className="quiet">
              {checklist.map(
                ({ key, reason }) =>
                  reason && (
                    <li key={key}>
                      Passed over: {CHECKLIST[key].toLowerCase()}. <bdi>{reason}</bdi>
                    </li>
                  ),
              )}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
