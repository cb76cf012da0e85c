import type { ReactNode } from "react";

/** A column: its name, or its name with its class. A `visually-hidden` name is only for screen readers. */
export type Column = string | readonly [name: string, kind: "num" | "wide-cell" | "visually-hidden"];

type TableHeadProps = {
  columns: Column[];
  /** Whether it is only for screen readers. */
  isHidden?: boolean;
  children?: ReactNode;
};

/** The head of a table. `children` is a first column of another kind. */
export const TableHead = ({ columns, isHidden, children }: TableHeadProps) => (
  <thead className={isHidden ? "visually-hidden" : undefined}>
    <tr>
      {children}
      {columns.map((column) => {
        const [name, kind] = typeof column === "string" ? [column] : column;
        return (
          <th key={name} scope="col" className={kind === "visually-hidden" ? undefined : kind}>
            {kind === "visually-hidden" ? <span className={kind}>{name}</span> : name}
          </th>
        );
      })}
    </tr>
  </thead>
);
