import type { PageReading } from "#domain/article.ts";
import type { PageTexts } from "#ingest/html/page-texts.ts";
import type { PageEdits, Reading } from "#ingest/reading.ts";

/** The part of the source that is read, and the details of the source. */
export type Selection = Pick<Reading, "details" | "method"> & {
  root: Element;
  baseHref?: string | null;
  direction?: string | null;
  /** The texts of the whole page, when only its main text is read. */
  pageTexts?: PageTexts | undefined;
  edits?: PageEdits;
  page?: PageReading;
};
