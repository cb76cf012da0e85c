import { RuleError } from "#domain/errors.ts";
import type { Report } from "#domain/report-shape.ts";
import { LimitError } from "#sandbox/limit-error.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import type { JOBS, Rendered } from "./render-jobs.ts";

/** A thousand claims take about 6 seconds as PDF on two cores. The sum stays below the timeout of a request. */
const LIMITS = { maxHeapMb: 1_000, timeoutMs: 13_000, totalTimeoutMs: 14_000 };

const pool = new SandboxPool<typeof JOBS>("render/render-jobs.ts", LIMITS);

const SENTENCES: Partial<Record<LimitError["limit"], string>> = {
  time: "This report takes too long to be made in this format. Export a web page, CSV or JSON instead.",
  memory: "This report is too large for this format. Export a web page, CSV or JSON instead.",
};

/** Make a file of a whole report in a child process. Refuses with a sentence what is too large for that. */
export async function renderReport(format: keyof typeof JOBS, report: Report): Promise<Rendered> {
  try {
    return await pool.run(format, report);
  } catch (error) {
    const sentence = error instanceof LimitError && SENTENCES[error.limit];
    throw sentence ? new RuleError(sentence) : error;
  }
}
