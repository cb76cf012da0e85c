import { readableDate } from "#domain/readable-date.ts";
import type { ReportHead } from "#domain/report-shape.ts";

/** What kind of file it is, by whom and of when, above the title. */
export const kindLine = ({ newsroom, generatedAt }: Pick<ReportHead, "newsroom" | "generatedAt">): string =>
  `Fact-check report${newsroom ? ` by ${newsroom}` : ""}, ${readableDate(generatedAt)}`;
