import { TableHead } from "#components/ui/table-head.tsx";
import { jobInWords } from "#domain/job-words.ts";
import type { Operation } from "#domain/operation.ts";

/** The kinds of jobs that wait, run or have failed. */
export function QueueTable({ queues }: Pick<Operation, "queues">) {
  if (queues.length === 0) return <p className="quiet">No job waits or runs.</p>;
  return (
    <table>
      <TableHead columns={["Job", ["Waiting", "num"], ["Running", "num"], ["Failed", "num"]]} />
      <tbody>
        {queues.map(({ job, waiting, running, failed }) => (
          <tr key={job}>
            <th scope="row">{jobInWords(job)}</th>
            <td className="num">{waiting}</td>
            <td className="num">{running}</td>
            <td className="num">{failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
