import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { JOBS } from "./quote-jobs.ts";

/** 1,000 quotes in 200 pages take about a second. */
const LIMITS = { timeoutMs: 25_000, totalTimeoutMs: 30_000, maxHeapMb: 384 };

const locating = new SandboxPool<typeof JOBS>("server/sources/quote-jobs.ts", LIMITS);

/** Quotes in longer texts are located in a child process: it takes over 20 ms. In UTF-16 units. */
const MAX_INLINE_LENGTH = 50_000;

/** Pieces of evidence whose quotes are located at once. */
const BATCH_SIZE = 500;

/**
 * Look for the quotes of a source in its latest snapshot, those that were not looked for in it yet. Where a quote is
 * stands in its piece of evidence, and changes no verdict.
 */
export async function locateQuotes(sourceId: string): Promise<number> {
  const snapshot = await db.snapshot.findFirst({
    where: { sourceId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, content: { select: { text: true } } },
  });
  const text = snapshot?.content.text ?? null;
  if (!snapshot || text === null) return 0;
  let located = 0;
  for (;;) {
    const pieces = await unlocated(sourceId, snapshot.id);
    if (pieces.length === 0) return located;
    const quotes = pieces.map(({ quote, quoteStart }) => ({ quote: quote ?? "", near: quoteStart ?? 0 }));
    const job = { text, quotes };
    const places = text.length > MAX_INLINE_LENGTH ? await locating.run("locate", job) : JOBS.locate(job);
    for (const [index, { id, quote }] of pieces.entries()) {
      const { state, passage } = places[index] ?? { state: "absent" as const, passage: null };
      const place = { quoteStart: passage?.start ?? null, quoteEnd: passage?.end ?? null };
      // The verdict may have been saved with another quote meanwhile.
      await db.evidence.updateMany({
        where: { id, quote },
        data: { snapshotId: snapshot.id, quoteState: state, ...place },
      });
    }
    located += pieces.length;
    if (pieces.length < BATCH_SIZE) return located;
  }
}

/** Add a job that looks for the quotes of each of these sources that has a snapshot. */
export async function queueLocating(tx: Transaction, sourceIds: string[]): Promise<void> {
  const rows = await tx.snapshot.findMany({
    where: { sourceId: { in: sourceIds } },
    select: { sourceId: true },
    distinct: ["sourceId"],
  });
  await addJobs(
    tx,
    "locate-quotes",
    rows.map(({ sourceId }) => ({ data: { sourceId }, key: sourceId })),
  );
}

const unlocated = (sourceId: string, snapshotId: string) =>
  db.evidence.findMany({
    where: {
      sourceId,
      quote: { not: null },
      OR: [{ snapshotId: null }, { snapshotId: { not: snapshotId } }],
    } satisfies Prisma.EvidenceWhereInput,
    select: { id: true, quote: true, quoteStart: true },
    orderBy: { id: "asc" },
    take: BATCH_SIZE,
  });
