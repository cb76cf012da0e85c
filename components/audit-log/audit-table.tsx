import { Moment } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { type AuditEntry, auditAddress, auditedPage } from "#domain/audit-log.ts";
import { EVENT_TYPES } from "#domain/event.ts";

/** Events of the log, without what was written. */
export function AuditTable({ events }: { events: AuditEntry[] }) {
  if (events.length === 0) return <p className="quiet">No events match these filters.</p>;
  return (
    <table className="stacking">
      <TableHead columns={["When", "Who", "What", "Object"]} />
      <tbody>
        {events.map((event) => (
          <tr key={event.number}>
            <td data-label="When">
              <Moment at={event.at} />
            </td>
            <td data-label="Who">{event.actor?.name ?? "Galley"}</td>
            <td data-label="What">{EVENT_TYPES[event.type] ?? event.type}</td>
            <td data-label="Object">
              <AuditedObject event={event} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The object of an event, and all events of it. */
function AuditedObject({ event }: { event: AuditEntry }) {
  const { type, id, name } = event.object;
  const page = auditedPage(event);
  const label = name ?? type.replaceAll("-", " ");
  return (
    <>
      {page ? <Link href={page}>{label}</Link> : label}{" "}
      <Link href={auditAddress({ object: `${type}:${id}` })}>
        all events<span className="visually-hidden"> of this {name ?? `${type} ${id}`}</span>
      </Link>
    </>
  );
}
