import { parseHTML } from "linkedom";
import { toHtml } from "#domain/exports/html.ts";
import { streamedReportOf } from "./fixtures.ts";
import { textOfPieces } from "./whole-report.ts";

/** The page of a report, as a browser reads it. */
export const pageOf = async (...facts: Parameters<typeof streamedReportOf>) =>
  parseHTML(await textOfPieces(toHtml(await streamedReportOf(...facts), { typefaces: [] }))).document;

/** What an element says, on one line. */
export const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ").trim();
