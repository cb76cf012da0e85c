import { RuleError } from "#domain/errors.ts";
import type { RenderedFormatKey } from "#domain/exports/formats.ts";
import type { Report } from "#domain/report-shape.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import type { BundledFile } from "./bundle.ts";
import type { JOBS } from "./render-jobs.ts";
import type { Rendered } from "./rendered.ts";

const MODULE = "render/render-jobs.ts";

/** A thousand claims take about 6 seconds as PDF on two cores. The sum stays below the timeout of a request. */
const LIMITS = { maxHeapMb: 1_000, timeoutMs: 13_000, totalTimeoutMs: 14_000 };

/** Nobody waits for the answer of a job. It gets child processes of its own, so that requests do not wait for it. */
const JOB_LIMITS = { maxHeapMb: 1_000, timeoutMs: 90_000, totalTimeoutMs: 240_000 };

const pool = new SandboxPool<typeof JOBS>(MODULE, LIMITS);
const jobPool = new SandboxPool<typeof JOBS>(MODULE, JOB_LIMITS);

/** Where a report is rendered: for a request that waits, or in a job. */
export type RenderedIn = "request" | "job";

/** Make a file of a whole report in a child process. Refuses with a sentence what is too large for that. */
export const renderReport = (
  format: RenderedFormatKey,
  report: Report,
  where: RenderedIn = "request",
): Promise<Rendered> => run(() => poolOf(where).run(format, report), where);

/** The files of the bundle of a report, made in the same way. */
export const renderFiles = async (report: Report, where: RenderedIn): Promise<BundledFile[]> =>
  (await run(() => poolOf(where).run("files", report), where)).files;

const poolOf = (where: RenderedIn) => (where === "job" ? jobPool : pool);

const SENTENCES: Record<RenderedIn, Partial<Record<LimitError["limit"], string>>> = {
  request: {
    time: "This report takes too long to be made in this format. Export a web page, CSV or JSON instead.",
    memory: "This report is too large for this format. Export a web page, CSV or JSON instead.",
  },
  job: {
    time: "This report takes more than 90 seconds in this format. Choose a web page, CSV or JSON, or leave out rationales.",
    memory: "This report is too large for this format. Choose a web page, CSV or JSON, or leave out rationales.",
  },
};

async function run<T>(render: () => Promise<T>, where: RenderedIn): Promise<T> {
  try {
    return await render();
  } catch (error) {
    const sentence = error instanceof LimitError && SENTENCES[where][error.limit];
    throw sentence ? new RuleError(sentence) : error;
  }
}
