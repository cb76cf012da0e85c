import { Moment } from "#components/ui/date.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { hasStopped } from "#domain/instances.ts";
import type { Operation } from "#domain/operation.ts";

/** The processes of the last day, with those that have stopped. */
export function InstanceTable({ instances, at }: Pick<Operation, "instances" | "at">) {
  return (
    <table className="stacking">
      <TableHead columns={["Process", "Version", "Started", "Last seen"]} />
      <tbody>
        {instances.map((instance) => (
          <tr key={`${instance.name} ${instance.startedAt}`}>
            <th scope="row">{instance.name}</th>
            <td data-label="Version">{instance.version}</td>
            <td data-label="Started">
              <Moment at={instance.startedAt} />
            </td>
            <td data-label="Last seen">
              {hasStopped(instance, at) ? (
                <>
                  <Moment at={instance.seenAt} /> <span className="quiet">(stopped)</span>
                </>
              ) : (
                "now"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
