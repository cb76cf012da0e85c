import { Day, Moment } from "#components/ui/date.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import type { Passkey } from "#domain/passkey.ts";
import { RemovableRow } from "./removable-row.tsx";

/** The passkeys of the viewer, each with a way to remove it. */
export function PasskeyList({ passkeys }: { passkeys: Passkey[] }) {
  if (passkeys.length === 0) return <p className="quiet">You have no passkeys.</p>;
  return (
    <table className="stacking">
      <TableHead columns={["Passkey", "Added", "Last used", ["Remove", "visually-hidden"]]} />
      <tbody>
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <RemovableRow key={id} name={name} act="Remove" path={`/me/passkeys?${new URLSearchParams({ id })}`}>
            <td data-label="Added">
              <Day at={createdAt} />
            </td>
            <td data-label="Last used">{lastUsedAt ? <Moment at={lastUsedAt} /> : "Never"}</td>
          </RemovableRow>
        ))}
      </tbody>
    </table>
  );
}
