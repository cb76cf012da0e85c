"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Day, Moment } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TableHead } from "#components/ui/table-head.tsx";
import type { ApiToken } from "#domain/token.ts";

export function TokenList({ tokens }: { tokens: ApiToken[] }) {
  if (tokens.length === 0) return <p className="quiet">You have no API tokens.</p>;
  return (
    <table className="stacking">
      <TableHead columns={["Token", "Created", "Last used", "Expires", ["Revoke", "visually-hidden"]]} />
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </tbody>
    </table>
  );
}

function TokenRow({ token: { id, name, createdAt, lastUsedAt, expiresAt } }: { token: ApiToken }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/tokens/${id}`);
    router.refresh();
  });
  return (
    <tr>
      <th scope="row">
        {name}
        <FormProblem>{problem}</FormProblem>
      </th>
      <td data-label="Created">
        <Day at={createdAt} />
      </td>
      <td data-label="Last used">{lastUsedAt ? <Moment at={lastUsedAt} /> : "Never"}</td>
      <td data-label="Expires">{expiresAt ? <Day at={expiresAt} /> : "Never"}</td>
      <td className="acts">
        <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
          Revoke<span className="visually-hidden"> {name}</span>
        </Button>
      </td>
    </tr>
  );
}
