import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "#domain/report-shape.ts";
import type { Rendered } from "#render/rendered.ts";
import { ROOT } from "#render/root.ts";
import { contentOf } from "./content.ts";
import { fonts } from "./fonts.ts";
import { PrintableText } from "./printable.ts";

/** Screen readers can use a file of this standard; Typst refuses what it forbids. */
const STANDARD = "ua-1";

const FOLDER = join(ROOT, "render", "pdf");

let compiler: NodeCompiler | undefined;

/** The report as a tagged PDF. Characters that no font has stand as their code, and are told. */
export function renderPdf(report: Report): Rendered {
  const { families, files, coverage } = fonts();
  compiler ??= NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
  });
  const text = new PrintableText(coverage);
  const inputs = { data: JSON.stringify(contentOf(report, text)), fonts: JSON.stringify(families) };
  const mainFileContent = readFileSync(join(FOLDER, "template.typ"), "utf8");
  const bytes = compiler.pdf({ mainFileContent, inputs }, { pdfStandard: STANDARD as never });
  compiler.evictCache(0);
  return { bytes: new Uint8Array(bytes), missing: [...text.missing] };
}
