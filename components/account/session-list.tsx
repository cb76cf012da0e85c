"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TableHead } from "#components/ui/table-head.tsx";
import type { OpenSession } from "#domain/session.ts";

/** The browsers in which a person is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: OpenSession[] }) {
  if (sessions.length === 0) return <p className="quiet">Not signed in anywhere.</p>;
  return (
    <table className="stacking">
      <TableHead columns={["Browser", "Signed in", "Last used", ["Sign out", "visually-hidden"]]} />
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session: { id, device, signedInAt, lastUsedAt, current } }: { session: OpenSession }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/sessions/${id}`);
    router.refresh();
  });
  return (
    <tr>
      <th scope="row">
        {device} {current && <span className="quiet">(this one)</span>}
        <FormProblem>{problem}</FormProblem>
      </th>
      <td data-label="Signed in">
        <Moment at={signedInAt} />
      </td>
      <td data-label="Last used">
        <Moment at={lastUsedAt} />
      </td>
      <td className="acts">
        {!current && (
          <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
            Sign out<span className="visually-hidden"> {device}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
