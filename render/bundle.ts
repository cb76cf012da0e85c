import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { questionsCsv, sourcesCsv, verdictsCsv } from "#domain/exports/bundle-tables.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { streamed } from "#domain/published-report.ts";
import type { Report } from "#domain/report-shape.ts";
import { renderDocx } from "./docx/docx.ts";
import { pageOptions } from "./page-options.ts";
import { renderPdf } from "./pdf/pdf.ts";
import type { Rendered } from "./rendered.ts";

/** The names of the files in the bundle. */
const FILE_NAMES = {
  html: "report.html",
  md: "report.md",
  csv: "claims.csv",
  json: "report.json",
  w3c: "annotations.w3c.jsonld",
  claimreview: "claimreview.jsonld",
} as const;

/** A file of the bundle. */
export type BundledFile = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** All other formats of a report in one ZIP file, with its sources, its verdicts and its questions as tables. */
export async function renderBundle(report: Report): Promise<Rendered> {
  const zip = new ZipFile();
  const options = { mtime: new Date(report.generatedAt) };
  const { files, missing } = await bundledFiles(report);
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, options);
  zip.end();
  return { bytes: new Uint8Array(await buffer(zip.outputStream)), missing };
}

/** The files of the bundle, one after the other. */
export async function bundledFiles(report: Report): Promise<{ files: BundledFile[]; missing: string[] }> {
  const files: BundledFile[] = [];
  const add = (name: string, content: string | Uint8Array) =>
    files.push({
      name,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
    });
  for (const [key, name] of Object.entries(FILE_NAMES) as [keyof typeof FILE_NAMES, string][])
    add(name, await textOf(FORMATS[key].write(streamed(report), { bom: false, ...pageOptions() })));
  add("sources.csv", sourcesCsv(report));
  add("verdicts.csv", verdictsCsv(report));
  add("questions.csv", questionsCsv(report));
  add("report.docx", await renderDocx(report));
  const { bytes, missing } = renderPdf(report);
  add("report.pdf", bytes);
  return { files, missing };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join("");
}
