import "server-only";
import { IS_BUILT } from "#sandbox/start-child.ts";
import { writeExport } from "#server/exports/write-export.ts";
import { exportInChild, writeExportInChild } from "./export-process.ts";
import { exportInThisProcess } from "./in-this-process.ts";

/** Where exports are made. From the sources, as in development and tests, the export process takes seconds to start. */
export const exportFile = IS_BUILT ? exportInChild : exportInThisProcess;
export const runExportJob: (exportId: string) => Promise<void> = IS_BUILT ? writeExportInChild : writeExport;
