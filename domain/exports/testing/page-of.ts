import { parseHTML } from "linkedom";
import { toHtml } from "#domain/exports/html.ts";
import { reportOf } from "./fixtures.ts";

/** The page of a report, as a browser reads it. */
export const pageOf = (...facts: Parameters<typeof reportOf>) => parseHTML(toHtml(reportOf(...facts))).document;

/** What an element says, on one line. */
export const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ").trim();
