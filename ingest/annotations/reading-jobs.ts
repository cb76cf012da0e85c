import type { FilePart } from "#domain/imports/file-part.ts";
import { readFilePart } from "#domain/imports/read-file.ts";
import { checkReports } from "./check-documents.ts";

type ReadJob = { content: string; from: number };

export const JOBS = {
  read({ content, from }: ReadJob): FilePart {
    const part = readFilePart(content, from);
    const { file } = part;
    return file.format === "galley" ? { ...part, file: { ...file, ...checkReports(file.reports) } } : part;
  },
};
