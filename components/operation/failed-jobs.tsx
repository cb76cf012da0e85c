"use client";
import { useRouter } from "next/navigation";
import { retryJob } from "#client/operation.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { useActs } from "#components/ui/use-acts.ts";
import { jobInWords } from "#domain/job-words.ts";
import type { FailedJob, Operation } from "#domain/operation.ts";

/** The jobs that failed after all of their attempts, each with a button that runs it again. */
export function FailedJobs({ failedJobs }: Pick<Operation, "failedJobs">) {
  const router = useRouter();
  const { isBusy, run } = useActs(() => router.refresh());
  if (failedJobs.length === 0) return <p className="quiet">No job has failed within three days.</p>;
  const retry = (job: FailedJob) =>
    run(async () => {
      await retryJob(job.id);
      say(`${jobInWords(job.job)} runs again.`);
    });
  return (
    <table className="stacking">
      <TableHead columns={["Job", "Failed", "Attempts", "Reason", ["Retry", "visually-hidden"]]} />
      <tbody>
        {failedJobs.map((failed) => (
          <tr key={failed.id}>
            <th scope="row">{jobInWords(failed.job)}</th>
            <td data-label="Failed">
              <Moment at={failed.failedAt} />
            </td>
            <td data-label="Attempts">{failed.attempts}</td>
            <td data-label="Reason">{failed.reason}</td>
            <td className="acts">
              <Button disabled={isBusy} onClick={() => void retry(failed)}>
                Retry<span className="visually-hidden"> {jobInWords(failed.job)}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
