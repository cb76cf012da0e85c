import type { ExportInput, ExportJob } from "#domain/exports/export-job.ts";
import { send } from "./api.ts";

/** Ask for a file that a job makes. Throws what the API threw, as the others do. */
export const requestExport = async (input: ExportInput): Promise<ExportJob> =>
  (await send<ExportJob>("POST", "/exports", { body: input })).value;

/** Cancel an export, or delete its file. */
export const cancelExport = async (id: string): Promise<ExportJob> =>
  (await send<ExportJob>("DELETE", `/exports/${id}`)).value;

/** The viewer's exports, newest first. */
export const myExports = async (): Promise<ExportJob[]> =>
  (await send<{ exports: ExportJob[] }>("GET", "/exports")).value.exports;

/** How it stands with one export. */
export const readExport = async (id: string): Promise<ExportJob> =>
  (await send<ExportJob>("GET", `/exports/${id}`)).value;

/** Where the browser downloads the file of an export. */
export const exportFileAddress = (id: string): string => `/api/v1/exports/${id}/file`;
