"use client";
import { cancelExport, exportFileAddress, readExport } from "#client/exports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { useFollowed } from "#components/ui/use-followed.ts";
import { type ExportJob, isUnfinished } from "#domain/exports/export-job.ts";
import { ExportProgress } from "./export-progress.tsx";

type ExportOutcomeProps = { job: ExportJob; onClose: () => void; onBack: () => void };

/** Follows an export until its file can be downloaded. */
export function ExportOutcome({ job: first, onClose, onBack }: ExportOutcomeProps) {
  const { value: job, problem } = useFollowed(
    first,
    () => readExport(first.id),
    (now) => !isUnfinished(now),
  );
  const cancel = () =>
    void cancelExport(job.id).then(
      () => {
        say("The export was cancelled.");
        onBack();
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <>
      <ExportProgress job={job} />
      {problem && <p role="alert">{problem}</p>}
      <p className="small quiet">
        You may close this. The file stays for a day under <Link href="/exports">Exports</Link>.
      </p>
      <Actions kind="dialog">
        {isUnfinished(job) ? (
          <Button onClick={cancel}>Cancel the export</Button>
        ) : (
          <Button onClick={onBack}>Export again</Button>
        )}
        <Button onClick={onClose}>Close</Button>
        {job.state === "done" && (
          <PlainButtonLink
            kind="main"
            autoFocus
            href={exportFileAddress(job.id)}
            download
            onClick={() => window.setTimeout(onClose)}
          >
            Download
          </PlainButtonLink>
        )}
      </Actions>
    </>
  );
}
