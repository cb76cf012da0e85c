import { Moment } from "#components/ui/date.tsx";
import { FirstItems } from "#components/ui/first-items.tsx";
import { safeUrl } from "#domain/safe-url.ts";
import type { SnapshotSummary, SourceDetail } from "#domain/source/source-detail.ts";
import { fileWords } from "./file-words.ts";
import { SnapshotChanges } from "./snapshot-changes.tsx";

/** Snapshots that are shown at first. */
const MAX_SHOWN = 5;

/** The copies of a source that were kept, the latest first. */
export function SnapshotList({ source: { id, url, snapshots } }: { source: SourceDetail }) {
  return (
    <section className="kept" aria-labelledby="kept">
      <h2 id="kept">Kept copies</h2>
      {snapshots.length === 0 && <p className="quiet">No copy has been kept yet.</p>}
      <ol className="divided">
        <FirstItems
          max={MAX_SHOWN}
          name="copies"
          items={snapshots.map((snapshot, index) => (
            <Kept key={snapshot.id} sourceId={id} url={url} snapshot={snapshot} earlier={snapshots[index + 1]} />
          ))}
        />
      </ol>
    </section>
  );
}

type KeptProps = {
  sourceId: string;
  url: SourceDetail["url"];
  snapshot: SnapshotSummary;
  earlier: SnapshotSummary | undefined;
};

function Kept({ sourceId, url, snapshot, earlier }: KeptProps) {
  const { sha256, takenAt, finalUrl, redirects, status, textFault, hasText, isPicture, stampedAt } = snapshot;
  const path = `/api/v1/sources/${sourceId}/snapshots/${sha256}`;
  const address = finalUrl !== url && safeUrl(finalUrl);
  return (
    <li>
      <p>
        <Moment at={takenAt} />
        <span className="quiet">
          {" · "}
          {fileWords(snapshot)}
          {/* A file that a person added has none. */}
          {status > 0 && ` · status ${status}`}
        </span>
      </p>
      {address && (
        <p className="small">
          {redirects.length > 0 ? "Redirected to " : "From "}
          <a href={address} target="_blank" rel="noopener noreferrer">
            {finalUrl}
          </a>
        </p>
      )}
      <p className="hash" title="SHA-256 of the bytes">
        <span className="visually-hidden">SHA-256 </span>
        {sha256}
      </p>
      {stampedAt && (
        <p className="small">
          Time-stamped on <Moment at={stampedAt} />
        </p>
      )}
      {textFault && <p className="small quiet">{textFault}</p>}
      <p className="copy-links">
        {hasText && (
          <a href={path} target="_blank" rel="noopener noreferrer">
            Read as text
          </a>
        )}
        {isPicture && (
          <a href={`${path}?shown=1`} target="_blank" rel="noopener noreferrer">
            See the picture
          </a>
        )}
        <a href={`${path}?raw=1`} download>
          Download
        </a>
      </p>
      {earlier && hasText && earlier.hasText && earlier.sha256 !== sha256 && (
        <SnapshotChanges
          sourceId={sourceId}
          from={earlier.sha256}
          to={sha256}
          label="Show what changed since the copy before"
        />
      )}
    </li>
  );
}
