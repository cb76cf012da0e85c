import { Link } from "#components/ui/link.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import type { Chart } from "#domain/figure/chart.ts";
import { type FigureCell, tableOf } from "#domain/figure/table.ts";

/** The numbers of a chart. Each leads where its mark in the chart leads. */
export function FigureTable({ chart }: { chart: Chart }) {
  const { columns, rows } = tableOf(chart);
  const [first = "", ...others] = columns;
  return (
    <table className="figure-table">
      <TableHead columns={[first, ...others.map((name): Column => [name, "num"])]} />
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            {cells.map((cell, index) => (
              <td key={others[index]} className="num">
                <Value of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing has no link: there are no claims to list. */
const Value = ({ of: { text, value, href } }: { of: FigureCell }) =>
  href && value ? <Link href={href}>{text}</Link> : <span className={value ? undefined : "quiet"}>{text}</span>;
