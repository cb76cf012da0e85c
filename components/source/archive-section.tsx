import { Actions } from "#components/ui/actions.tsx";
import { Moment } from "#components/ui/date.tsx";
import { safeUrl } from "#domain/safe-url.ts";
import type { Archiving } from "#domain/source/archiving.ts";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { RecordCopy } from "./record-copy.tsx";
import { SourceAct } from "./source-act.tsx";

type ArchiveSectionProps = {
  source: SourceDetail;
  /** Whether there is an outside archive that Galley can ask. */
  hasArchive: boolean;
  mayChange: boolean;
};

/** The copy of a source in an outside archive, and what Galley has kept of it as a file for courts and archives. */
export function ArchiveSection({ source, hasArchive, mayChange }: ArchiveSectionProps) {
  const { id, url, archiveState, archivedUrl, archivedAt, snapshots } = source;
  const address = archivedUrl && safeUrl(archivedUrl);
  return (
    <section className="archived" aria-labelledby="archived">
      <h2 id="archived">Archive</h2>
      <p>{archiveSentence(source)}</p>
      {address && (
        <p>
          <a href={address} target="_blank" rel="noopener noreferrer">
            Archived copy
          </a>
          {archivedAt && (
            <span className="quiet">
              {" of "}
              <Moment at={archivedAt} />
            </span>
          )}
        </p>
      )}
      {snapshots.length > 0 && (
        <p className="small">
          <a href={`/api/v1/sources/${id}/wacz`} download>
            Everything Galley has kept, as a web archive (WACZ)
          </a>
        </p>
      )}
      <Actions>
        {hasArchive && url && archiveState !== "asked" && (
          <SourceAct
            method="POST"
            path={`/sources/${id}/archive`}
            done="The archive will be asked. Its copy is shown here once it is confirmed."
          >
            {archivedUrl ? "Ask for a new copy" : "Ask the archive for a copy"}
          </SourceAct>
        )}
        {mayChange && <RecordCopy source={source} />}
      </Actions>
    </section>
  );
}

/** How it stands with the copy, for a person. */
export function archiveSentence({ archiveState, archivedUrl, archiveFault }: Archiving): string {
  switch (archiveState) {
    case "none":
      return "No copy outside of the newsroom is known.";
    case "asked":
      return "The archive was asked for a copy and has not confirmed it yet.";
    case "confirmed":
      return "The archive has confirmed its copy.";
    case "recorded":
      return "A copy was recorded by hand.";
    case "refused":
      return `The archive made no ${archivedUrl ? "new copy" : "copy"}. ${archiveFault ?? ""}`.trim();
  }
}
