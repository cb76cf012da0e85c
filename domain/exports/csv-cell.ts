/** The beginnings that make a spreadsheet run a cell as a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",\r\n]/;

/** A value of a table. Null is an empty cell, and a list is one cell. */
export type CsvValue = string | number | boolean | null | string[];

export const LIST_SEPARATOR = " | ";

/** The text of a cell. An apostrophe before it keeps a spreadsheet from running it as a formula. */
export function cellText(value: CsvValue): string {
  const text = Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value ?? "");
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** A cell as RFC 4180 writes it. */
export function csvCell(value: CsvValue): string {
  const text = cellText(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row as RFC 4180 writes it, with its line end. */
export const csvRow = (values: CsvValue[]): string => `${values.map(csvCell).join(",")}\r\n`;

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
