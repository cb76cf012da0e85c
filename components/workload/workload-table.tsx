import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { claimsAddress, type DashboardFilter } from "#domain/claim-filter.ts";
import { durationInWords } from "#domain/figure/value.ts";
import { tasksAddress } from "#domain/work.ts";
import type { PersonWorkload } from "#domain/workload.ts";

const COLUMNS = ["Open work", "Late", "Independent verdicts", "Median time to a verdict"];

/** What everybody has to do, and what they did. Every number leads to exactly these. */
export function WorkloadTable({ people, filter }: { people: PersonWorkload[]; filter: DashboardFilter }) {
  return (
    <div className="scrolls">
      <table className="workload-table">
        <TableHead columns={["Person", ...COLUMNS.map((name) => [name, "num"] as const)]} />
        <tbody>
          {people.map((row) => (
            <WorkloadRow key={row.person.id} row={row} filter={filter} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WorkloadRow({ row, filter }: { row: PersonWorkload; filter: DashboardFilter }) {
  const { person, open, overdue, verdicts, medianHours } = row;
  const assignee = person.id;
  return (
    <tr className={person.disabled ? "is-off" : undefined}>
      <th scope="row">
        <bdi>{person.name}</bdi>
        {person.disabled && <span className="warning"> (account disabled)</span>}
      </th>
      <Count of={open} href={tasksAddress({ assignee })} what={`open, ${person.name}`} />
      <Count of={overdue} href={tasksAddress({ assignee, show: "overdue" })} what={`late, ${person.name}`} />
      <Count of={verdicts} href={claimsAddress({ ...filter, rater: person.id })} what={`verdicts, ${person.name}`} />
      <td className="num">
        {medianHours === null ? <span className="quiet">not defined</span> : durationInWords(medianHours)}
      </td>
    </tr>
  );
}

const Count = ({ of: count, href, what }: { of: number; href: string; what: string }) => (
  <td className="num">
    {count === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <Link href={href}>
        {count.toLocaleString("en")}
        <span className="visually-hidden"> {what}</span>
      </Link>
    )}
  </td>
);
