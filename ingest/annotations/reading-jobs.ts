import type { ImportedFile } from "#domain/imports/imported-file.ts";
import { readFile } from "#domain/imports/read-file.ts";
import { checkReports } from "./check-documents.ts";

type ReadJob = { content: string; maxItems: number };

export const JOBS = {
  read({ content, maxItems }: ReadJob): ImportedFile {
    const file = readFile(content, maxItems);
    return file.format === "galley" ? { ...file, ...checkReports(file.reports) } : file;
  },
};
