import { Moment } from "#components/ui/date.tsx";
import type { Operation } from "#domain/operation.ts";

/** The last backup by schedule, and when the next one is due. */
export function BackupFacts({ backup, backupProblem }: Pick<Operation, "backup" | "backupProblem">) {
  if (backupProblem) return <p className="problem">{backupProblem}</p>;
  if (!backup)
    return (
      <p className="quiet">
        Galley writes no backups by itself. Set <code>GALLEY_BACKUP_FOLDER</code>, or make sure that something else
        backs up the database.
      </p>
    );
  const { last, dueAt, everyHours, keep, isEncrypted, folder } = backup;
  return (
    <dl className="operation-facts">
      <dt>Last</dt>
      <dd>
        {last ? (
          <>
            <Moment at={last.takenAt} />, {megabytes(last.bytes)} MB
          </>
        ) : (
          "none yet"
        )}
      </dd>
      <dt>Next</dt>
      <dd>{dueAt ? <Moment at={dueAt} /> : "within the hour"}</dd>
      <dt>Schedule</dt>
      <dd>
        every {everyHours} hours, the last {keep} are kept, {isEncrypted ? "encrypted" : "not encrypted"}
      </dd>
      <dt>Folder</dt>
      <dd>{folder}</dd>
    </dl>
  );
}

const megabytes = (bytes: number): string => Math.max(1, Math.round(bytes / 1e6)).toLocaleString("en");
