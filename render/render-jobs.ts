import type { Report } from "#domain/report-shape.ts";
import type { BundledFile } from "./bundle.ts";
import type { Rendered } from "./rendered.ts";

/** What runs in a child process (sandbox/): formats that are made of a whole report and compute for long. */
export const JOBS = {
  docx: async (report: Report): Promise<Rendered> => {
    const { renderDocx } = await import("./docx/docx.ts");
    return { bytes: await renderDocx(report), missing: [] };
  },
  pdf: async (report: Report): Promise<Rendered> => {
    const { renderPdf } = await import("./pdf/pdf.ts");
    return renderPdf(report);
  },
  zip: async (report: Report): Promise<Rendered> => {
    const { renderBundle } = await import("./bundle.ts");
    return renderBundle(report);
  },
  files: async (report: Report): Promise<{ files: BundledFile[] }> => {
    const { bundledFiles } = await import("./bundle.ts");
    return { files: (await bundledFiles(report)).files };
  },
};
