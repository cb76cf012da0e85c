import { TableHead } from "#components/ui/table-head.tsx";
import type { Operation } from "#domain/operation.ts";

/** The statements that take longest on average, or why nobody can say which they are. */
export function SlowQueries({ slowQueries }: Pick<Operation, "slowQueries">) {
  if (slowQueries.from === null) return <p className="quiet">{slowQueries.reason}</p>;
  return (
    <table className="stacking">
      <TableHead columns={["Statement", ["Calls", "num"], ["Mean, ms", "num"], ["In all, ms", "num"]]} />
      <tbody>
        {slowQueries.queries.map(({ statement, calls, meanMs, totalMs }) => (
          <tr key={statement}>
            <td>
              <code>{statement}</code>
            </td>
            <td className="num" data-label="Calls">
              {calls.toLocaleString("en")}
            </td>
            <td className="num" data-label="Mean, ms">
              {meanMs.toLocaleString("en")}
            </td>
            <td className="num" data-label="In all, ms">
              {totalMs.toLocaleString("en")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
