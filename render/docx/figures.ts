import { Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { countedClaim, type ReportFigure, reportFigures } from "#domain/exports/report-figures.ts";
import type { Report } from "#domain/report-shape.ts";
import { xmlText } from "./xml-text.ts";

/**
 * The figures of a report as tables: Word shows no SVG in its older versions, and a table can be read aloud, edited and
 * drawn as a chart by who has the file.
 */
export const figureTables = (report: Report): (Paragraph | Table)[] =>
  reportFigures(report, [...report.claims, ...report.lost].map(countedClaim)).flatMap((figure) => [
    new Paragraph({ style: "Term", text: xmlText(figure.title) }),
    tableOf(figure),
    new Paragraph(""),
  ]);

function tableOf({ title, rows }: ReportFigure): Table {
  const [what = ""] = title.split(" by ").slice(-1);
  const head = row([what.charAt(0).toUpperCase() + what.slice(1), "Claims"], true);
  return new Table({
    width: { size: 60, type: WidthType.PERCENTAGE },
    rows: [head, ...rows.map(({ label, count }) => row([label, count.toLocaleString("en")], false))],
  });
}

const row = (cells: string[], tableHeader: boolean): TableRow =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map((text) => new TableCell({ children: [new Paragraph({ text: xmlText(text) })] })),
  });
