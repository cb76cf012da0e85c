import "server-only";

type TimeColumn<Row> = { [Column in keyof Row]-?: Date extends Row[Column] ? Column : never }[keyof Row];

/** All columns of a row that hold times. */
export type TimeColumns<Row> = Record<TimeColumn<Row>, true>;

/** Replace the times of a row that came as JSON, where they are text, by dates. */
export function parseTimes<Row extends object>(row: Row, columns: TimeColumns<Row>): void {
  for (const column in columns) {
    const time = row[column as keyof Row];
    if (typeof time === "string") row[column as keyof Row] = new Date(time) as Row[keyof Row];
  }
}
