import type { PageOptions } from "#domain/exports/html.ts";
import { pageChart } from "./charts/report-charts.ts";
import { typefaces } from "./typefaces.ts";

/** What a report needs to be written as a page: typefaces to embed, and the drawing of its figures. */
export const pageOptions = (): PageOptions => ({ typefaces: typefaces(), drawChart: pageChart });
