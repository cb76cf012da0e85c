"use client";
import { cancelExport, exportFileAddress, myExports } from "#client/exports.ts";
import { say } from "#components/ui/announcer.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { TableHead } from "#components/ui/table-head.tsx";
import { useFollowed } from "#components/ui/use-followed.ts";
import { type ExportJob, isUnfinished } from "#domain/exports/export-job.ts";
import type { FormatChoice } from "#domain/exports/formats.ts";
import { ExportProgress } from "./export-progress.tsx";

const COLUMNS = [
  "Export",
  ["Requested", "wide-cell"],
  "State",
  ["Kept until", "wide-cell"],
  ["Actions", "visually-hidden"],
] as const;

type ExportListProps = { exports: ExportJob[]; formats: Pick<FormatChoice, "key" | "label">[] };

/** The viewer's exports of the last days, which are read again while one is being made. */
export function ExportList({ exports: first, formats }: ExportListProps) {
  const { value: jobs, setValue: setJobs, problem } = useFollowed(first, myExports, (all) => !all.some(isUnfinished));
  const remove = (job: ExportJob) =>
    void cancelExport(job.id).then(
      () => {
        setJobs(jobs.filter(({ id }) => id !== job.id));
        say(isUnfinished(job) ? "The export was cancelled." : "The export was deleted.");
      },
      (error) => say(problemSentence(error)),
    );
  if (jobs.length === 0)
    return (
      <section className="empty">
        <h2>No exports</h2>
        <p>
          Choose Export above the list of claims or on an affair. Files that are being made, and those of the last day,
          are listed here.
        </p>
      </section>
    );
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <table className="exports">
        <TableHead columns={COLUMNS.map((column) => (typeof column === "string" ? column : [...column]))} />
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row">
                <bdi>{job.title}</bdi>
                <span className="row-note">{formats.find(({ key }) => key === job.format)?.label}</span>
              </th>
              <td className="wide-cell date">
                <Moment at={job.askedAt} />
              </td>
              <td>
                <ExportProgress job={job} />
              </td>
              <td className="wide-cell date">
                {job.state === "done" && job.expiresAt && <Moment at={job.expiresAt} />}
              </td>
              <td className="acts">
                <ExportActs job={job} onRemove={() => remove(job)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ExportActs({ job, onRemove }: { job: ExportJob; onRemove: () => void }) {
  return (
    <>
      {job.state === "done" && (
        <PlainButtonLink href={exportFileAddress(job.id)} download>
          Download<span className="visually-hidden"> {job.title}</span>
        </PlainButtonLink>
      )}
      <Button kind="plain" onClick={onRemove}>
        {isUnfinished(job) ? "Cancel" : "Delete"}
        <span className="visually-hidden"> {job.title}</span>
      </Button>
    </>
  );
}
