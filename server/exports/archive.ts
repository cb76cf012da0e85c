import "server-only";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { RuleError } from "#domain/errors.ts";
import { type ArchivedReport, archiveContents, archivedName } from "#domain/exports/archive-contents.ts";
import { FORMATS, type FormatKey, isTextFormat } from "#domain/exports/formats.ts";
import type { ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { pageOptions } from "#render/page-options.ts";
import { renderFiles, renderReport } from "#render/render-report.ts";
import { chunksOf } from "#server/reports/file-stream.ts";
import { wholeReport } from "#server/reports/whole-report.ts";
import { countedReport } from "./counted.ts";

/** A file in the ZIP, by its path, as it is written. */
type ArchivedFile = { path: string; content: AsyncIterable<string | Uint8Array> };

/**
 * A ZIP with the report of each article in this format, made as fast as somebody reads it: one report at a time is in
 * memory. With `zip` as format each article has a folder with all formats. A page lists the reports, and says which of
 * them are too large for the format.
 */
export function archiveBytes(set: ReportSet, format: FormatKey, count: () => void): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  // A reader who leaves ends the stream while the ZIP is still written to it.
  output.on("error", () => {});
  void addReports(zip, set, format, count).catch((error: Error) => output.destroy(error));
  return output;
}

async function addReports(zip: ZipFile, set: ReportSet, format: FormatKey, count: () => void): Promise<void> {
  const mtime = new Date(set.generatedAt);
  const reports: ArchivedReport[] = [];
  for await (const report of set.reports()) {
    const { title, outlet, language } = report.article;
    const entry = { title, outlet, language, claims: 0, paths: [] as string[], fault: null as string | null };
    const counted = () => {
      entry.claims += 1;
      count();
    };
    try {
      for await (const { path, content } of filesOf(report, archivedName(reports.length + 1, title), format, counted)) {
        entry.paths.push(path);
        await addFile(zip, path, content, mtime);
      }
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      entry.fault = error.message;
    }
    reports.push(entry);
  }
  zip.addBuffer(Buffer.from(archiveContents(reports, set)), "Contents.html", { mtime });
  zip.end();
}

async function* filesOf(
  report: StreamedReport,
  name: string,
  format: FormatKey,
  count: () => void,
): AsyncGenerator<ArchivedFile> {
  const counted = countedReport(report, count);
  if (isTextFormat(format)) {
    const content = FORMATS[format].write(counted, { bom: false, ...pageOptions() });
    yield { path: `${name}.${FORMATS[format].extension}`, content };
    return;
  }
  const whole = await wholeReport(counted);
  if (format === "zip")
    for (const file of await renderFiles(whole, "job"))
      yield { path: `${name}/${file.name}`, content: once(file.bytes) };
  else {
    const { bytes } = await renderReport(format, whole, "job");
    yield { path: `${name}.${FORMATS[format].extension}`, content: once(bytes) };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Resolves when the file is read to its end. */
function addFile(zip: ZipFile, path: string, content: ArchivedFile["content"], mtime: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = Readable.from(chunksOf(content), { objectMode: false });
    source.once("end", resolve).once("error", reject);
    zip.addReadStream(source, path, { mtime });
  });
}
