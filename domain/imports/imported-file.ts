import type { SelectorsInput } from "#domain/anchoring/selectors.ts";
import type { PrecedentFields } from "#domain/precedent.ts";
import type { Report } from "#domain/report-shape.ts";

/** Something in a file that is not imported, and why, in a sentence. */
export type NotImported = { what: string; reason: string };

/** An annotation of another program, on a text that is named by its address. */
export type ForeignAnnotation = {
  /** Its own id or address, by which it is recognised when the file is imported again. */
  key: string;
  /** What to call it where it is listed. */
  name: string;
  /** The address of the annotated text; null where there is none. */
  source: string | null;
  selectors: SelectorsInput;
  /** The claim in the words of the annotator; null where they gave none. */
  statement: string | null;
  tags: string[];
  /** All that its author says about the passage, with their name and the day; null where they say nothing. */
  remark: string | null;
};

/** What a file holds, in the order of the file. */
export type ImportedFile = { leftOut: NotImported[] } & (
  | { format: "claimreview"; reviews: PrecedentFields[] }
  | { format: "hypothesis" | "w3c"; annotations: ForeignAnnotation[] }
  | { format: "galley"; reports: Report[] }
);

export const IMPORT_FORMAT_LABELS: Record<ImportedFile["format"], string> = {
  claimreview: "ClaimReview",
  hypothesis: "Hypothesis",
  w3c: "W3C annotations",
  galley: "Galley report",
};

/** Reviews, annotations or claims that are stored at once. A file with more is imported in parts, by a job. */
export const MAX_PART_ITEMS = 2_000;

/** Those of one file. */
export const MAX_FILE_ITEMS = 50_000;
