import { Day, Moment } from "#components/ui/date.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import type { ApiToken } from "#domain/token.ts";
import { RemovableRow } from "./removable-row.tsx";

export function TokenList({ tokens }: { tokens: ApiToken[] }) {
  if (tokens.length === 0) return <p className="quiet">You have no API tokens.</p>;
  return (
    <table className="stacking">
      <TableHead columns={["Token", "Created", "Last used", "Expires", ["Revoke", "visually-hidden"]]} />
      <tbody>
        {tokens.map(({ id, name, createdAt, lastUsedAt, expiresAt }) => (
          <RemovableRow key={id} name={name} act="Revoke" path={`/tokens/${id}`}>
            <td data-label="Created">
              <Day at={createdAt} />
            </td>
            <td data-label="Last used">{lastUsedAt ? <Moment at={lastUsedAt} /> : "Never"}</td>
            <td data-label="Expires">{expiresAt ? <Day at={expiresAt} /> : "Never"}</td>
          </RemovableRow>
        ))}
      </tbody>
    </table>
  );
}
