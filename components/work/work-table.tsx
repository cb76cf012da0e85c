import { Link } from "#components/ui/link.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { type PersonWork, tasksAddress, WORK_LABELS, WORK_SHOWS, type WorkShow } from "#domain/work.ts";

/** How much work each person has. Every figure leads to the list of exactly these. */
export function WorkTable({ people }: { people: PersonWork[] }) {
  const total = (show: WorkShow) => people.reduce((sum, figures) => sum + figures[show], 0);
  return (
    <table className="work-table">
      <TableHead columns={["Person", ...WORK_SHOWS.map((show) => [WORK_LABELS[show], "num"] as const)]} />
      <tbody>
        {people.map(({ person, ...figures }) => (
          <tr key={person.id} className={person.disabled ? "is-off" : undefined}>
            <th scope="row">
              <bdi>{person.name}</bdi>
              {person.disabled && <span className="warning"> (account disabled)</span>}
            </th>
            {WORK_SHOWS.map((show) => (
              <Figure key={show} show={show} count={figures[show]} of={person} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Everyone</th>
          {WORK_SHOWS.map((show) => (
            <Figure key={show} show={show} count={total(show)} of={null} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type FigureProps = { show: WorkShow; count: number; of: { id: string; name: string } | null };

function Figure({ show, count, of }: FigureProps) {
  if (count === 0) return <td className="num quiet">0</td>;
  return (
    <td className={show === "overdue" ? "num is-overdue" : "num"}>
      <Link href={tasksAddress({ show, assignee: of?.id })}>
        {count.toLocaleString("en")}
        <span className="visually-hidden">
          {" "}
          {WORK_LABELS[show].toLowerCase()}, {of?.name ?? "everyone"}
        </span>
      </Link>
    </td>
  );
}
