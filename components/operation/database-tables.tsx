import { TableHead } from "#components/ui/table-head.tsx";
import type { Operation } from "#domain/operation.ts";

/** The size of the database, and of its largest tables with their indexes. */
export function DatabaseTables({ database }: Pick<Operation, "database">) {
  if (database.tables.length === 0) return <p>{inMegabytes(database.megabytes)}. No table is larger than 1 MB.</p>;
  return (
    <>
      <p>{inMegabytes(database.megabytes)} in all. The largest tables, with their indexes:</p>
      <table>
        <TableHead columns={["Table", ["Size", "num"]]} />
        <tbody>
          {database.tables.map(({ name, megabytes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{inMegabytes(megabytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const inMegabytes = (megabytes: number): string => `${megabytes.toLocaleString("en")} MB`;
