const CELL = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
const END = /,|\r\n/y;

/** The cells of an RFC 4180 table, row by row. Throws where the table is broken. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    const [cell = "", quoted, plain = ""] = match(CELL, csv, at);
    const [end = ""] = match(END, csv, at + cell.length);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    at += cell.length + end.length;
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function match(pattern: RegExp, csv: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(csv);
  if (!found) throw new SyntaxError(`This table is broken at character ${at}.`);
  return found;
}
