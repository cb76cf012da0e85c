import type { ExportInput, ExportJob } from "#domain/exports/export-job.ts";
import { send, UnreachableError } from "./api.ts";
import { type Backoff, backoffMs } from "./backoff.ts";

/** Small files take a second. */
const POLLS: Backoff = { firstMs: 500, longestMs: 3_000 };

/** Ask for a file that a job makes. Throws what the API threw, as the others do. */
export const requestExport = async (input: ExportInput): Promise<ExportJob> =>
  (await send<ExportJob>("POST", "/exports", { body: input })).value;

/** Cancel an export, or delete its file. */
export const cancelExport = async (id: string): Promise<ExportJob> =>
  (await send<ExportJob>("DELETE", `/exports/${id}`)).value;

/** The viewer's exports, newest first. */
export const myExports = async (): Promise<ExportJob[]> =>
  (await send<{ exports: ExportJob[] }>("GET", "/exports")).value.exports;

/** Tell how it stands with something again and again, until `tell` says that it is finished, or the signal ends it. */
export async function follow<T>(
  read: () => Promise<T>,
  tell: (value: T) => boolean,
  signal: AbortSignal,
): Promise<void> {
  for (let polls = 1; !signal.aborted; polls += 1) {
    await new Promise((resolve) => setTimeout(resolve, backoffMs(POLLS, polls)));
    if (signal.aborted) return;
    try {
      if (tell(await read())) return;
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
    }
  }
}

/** How it stands with one export. */
export const readExport = async (id: string): Promise<ExportJob> =>
  (await send<ExportJob>("GET", `/exports/${id}`)).value;

/** Where the browser downloads the file of an export. */
export const exportFileAddress = (id: string): string => `/api/v1/exports/${id}/file`;
