import type { ImportedFile } from "#domain/imports/imported-file.ts";
import { readFile } from "#domain/imports/read-file.ts";

export const JOBS = {
  read: (content: string): ImportedFile => readFile(content),
};
