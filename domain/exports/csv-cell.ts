/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const WOULD_RUN = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",\r\n]/;

/** A value of a table: nothing is an empty cell, a list stands in one cell. */
export type CsvValue = string | number | boolean | null | string[];

/** What parts the values of a list in one cell. */
export const LIST_SEPARATOR = " | ";

/** The text of a cell as a reader gets it back: what a spreadsheet would run begins with an apostrophe. */
export function cellText(value: CsvValue): string {
  const text = Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value ?? "");
  return WOULD_RUN.test(text) ? `'${text}` : text;
}

/** One cell as it stands in the file, RFC 4180. */
export function csvCell(value: CsvValue): string {
  const text = cellText(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of cells, with its end. */
export const csvRow = (values: CsvValue[]): string => `${values.map(csvCell).join(",")}\r\n`;

/** By which spreadsheets know that a file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
