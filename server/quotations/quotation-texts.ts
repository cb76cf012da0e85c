import "server-only";
import type { QuotationComparison } from "#domain/quotation/compare.ts";
import type { Pair } from "#domain/quotation/pair.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { JOBS, type SpelledQuotation } from "./quotation-text-jobs.ts";

/** Words of more UTF-16 units together are read in a child process: that takes over 20 ms. */
const MAX_INLINE_LENGTH = 20_000;

/** The longest article takes about ten seconds. Only jobs wait that long. */
const LIMITS = { timeoutMs: 40_000, totalTimeoutMs: 120_000, maxHeapMb: 768 };

/** A page waits for its comparisons as long as for any request. */
const COMPARE_LIMITS = { timeoutMs: 10_000, totalTimeoutMs: 12_000 };

const pool = new SandboxPool<typeof JOBS>("server/quotations/quotation-text-jobs.ts", LIMITS);

type Input<Name extends keyof typeof JOBS> = Parameters<(typeof JOBS)[Name]>[0];

/** The quotations in a version of an article. */
export const findInText = async (job: Input<"find">): Promise<SpelledQuotation[]> =>
  job.document.length > MAX_INLINE_LENGTH ? pool.run("find", job) : JOBS.find(job);

/** For each two candidates their pair, or null. */
export const pairTexts = async (job: Input<"pair">): Promise<(Pair | null)[]> =>
  lengthOf(job.quotations) + job.candidates.length * CANDIDATE_LENGTH > MAX_INLINE_LENGTH
    ? pool.run("pair", job)
    : JOBS.pair(job);

/** Each report compared with the reference. */
export const compareTexts = async (job: Input<"compare">): Promise<QuotationComparison[]> =>
  job.reference.exact.length * job.reports.length + lengthOf(job.reports) > MAX_INLINE_LENGTH
    ? pool.run("compare", job, COMPARE_LIMITS)
    : JOBS.compare(job);

/** To compare two candidates takes as long as to read this many UTF-16 units. */
const CANDIDATE_LENGTH = 200;

const lengthOf = (quotations: { exact: string }[]): number =>
  quotations.reduce((sum, { exact }) => sum + exact.length, 0);
