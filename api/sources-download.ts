import type { Viewer } from "#domain/permissions.ts";
import type { SourceFilter, SourceFormat } from "#domain/source/source-filter.ts";
import { sourcesFile } from "#server/sources/export.ts";
import { type Download, download } from "./download.ts";

const FILES: Record<SourceFormat, Download> = {
  csv: { name: "sources.csv", mediaType: "text/csv; charset=utf-8" },
  csl: { name: "sources.json", mediaType: "application/vnd.citationstyles.csl+json" },
  bibtex: { name: "sources.bib", mediaType: "application/x-bibtex; charset=utf-8" },
};

/** The sources that the filter selects as a file that the browser saves. */
export const sourcesDownload = async (viewer: Viewer, filter: SourceFilter, format: SourceFormat) =>
  download(await sourcesFile(viewer, filter, format), FILES[format]);
