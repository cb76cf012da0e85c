import type { JobEnd } from "#domain/job-end.ts";
import type { ImportResult } from "./import-result.ts";

/**
 * How it stands with the import of a large file: it is checked first, and stored when its person has read what comes in.
 */
export type ImportState = "checking" | "checked" | "storing" | JobEnd;

/** The import of a large file, as the person who chose it sees it. */
export type ImportJob = {
  id: string;
  state: ImportState;
  /** Items of the file, and how many of them are checked, or stored. */
  items: number;
  done: number;
  /** What would come in, or what came in; null while a job works on it. */
  result: ImportResult | null;
  /** Why it failed, as a sentence. */
  fault: string | null;
};

/** Whether a job works on an import, or will. */
export const isImporting = ({ state }: Pick<ImportJob, "state">): boolean =>
  state === "checking" || state === "storing";

/** Imports of one person that are not over. */
export const MAX_OPEN_IMPORTS = 3;
