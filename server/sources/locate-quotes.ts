import "server-only";
import type { QuoteLocation } from "#domain/quote/locate-quote.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { SandboxPool } from "#sandbox/pool.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { EVENT_CHANNEL } from "#server/db/unit-of-work.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { JOBS } from "./quote-jobs.ts";

/** 1,000 quotes in 200 pages take about a second. Only jobs wait for it, for most of their minute. */
const LIMITS = { timeoutMs: 15_000, totalTimeoutMs: 40_000, maxHeapMb: 384 };

const locating = new SandboxPool<typeof JOBS>("server/sources/quote-jobs.ts", LIMITS);

/** Quotes in longer texts are located in a child process: it takes over 20 ms. In UTF-16 units. */
const MAX_INLINE_LENGTH = 50_000;

/** Pieces of evidence whose quotes are located at once. */
const BATCH_SIZE = 500;

type Piece = { id: string; quote: string | null; quoteStart: number | null };
export type LocatedPiece = { id: string; quote: string | null; location: QuoteLocation };

/** Where the quotes of these pieces of evidence stand in a text. A quote that stands there twice is found where it was. */
export async function locateIn(text: string, pieces: Piece[]): Promise<LocatedPiece[]> {
  if (pieces.length === 0) return [];
  const quotes = pieces.map(({ quote, quoteStart }) => ({ quote: quote ?? "", near: quoteStart ?? 0 }));
  const job = { text, quotes };
  const locations = text.length > MAX_INLINE_LENGTH ? await locating.run("locate", job) : JOBS.locate(job);
  return pieces.map(({ id, quote }, index) => ({
    id,
    quote,
    location: locations[index] ?? { state: "absent", passage: null },
  }));
}

/** By what a text shows that it has the same origin as another. Long texts are read in a child process. */
export const originOfText = async (text: string) =>
  text.length > MAX_INLINE_LENGTH ? locating.run("origin", { text }) : JOBS.origin({ text });

/** The columns of a piece of evidence that say where its quote stands in a snapshot. */
export const placeIn = (snapshotId: string, { state, passage }: QuoteLocation) => ({
  snapshotId,
  quoteState: state,
  quoteStart: passage?.start ?? null,
  quoteEnd: passage?.end ?? null,
});

/** Store where quotes stand in a snapshot. A piece of evidence that has another quote by now is left alone. */
export async function storeLocations(tx: Transaction, snapshotId: string, located: LocatedPiece[]): Promise<void> {
  for (const { id, quote, location } of located)
    await tx.evidence.updateMany({ where: { id, quote }, data: placeIn(snapshotId, location) });
}

/** Pieces of evidence with a quote of the source that was not looked for in this snapshot, at most a batch of them. */
export const unlocatedPieces = (sourceId: string, snapshotId: string | null): Promise<Piece[]> =>
  db.evidence.findMany({
    where: {
      sourceId,
      quote: { not: null },
      ...(snapshotId === null ? {} : { OR: [{ snapshotId: null }, { snapshotId: { not: snapshotId } }] }),
    },
    select: { id: true, quote: true, quoteStart: true },
    orderBy: { id: "asc" },
    take: BATCH_SIZE,
  });

/**
 * Look for the quotes of a source in its latest snapshot, those that were not looked for in it yet. Where a quote is
 * stands in its piece of evidence, and changes no verdict. Browsers are told of the snapshot again.
 */
export async function locateQuotes(sourceId: string): Promise<number> {
  const snapshot = await latestText(db, sourceId);
  if (!snapshot) return 0;
  let located = 0;
  for (;;) {
    const pieces = await unlocatedPieces(sourceId, snapshot.id);
    await storeLocations(db, snapshot.id, await locateIn(snapshot.text, pieces));
    located += pieces.length;
    if (pieces.length < BATCH_SIZE) break;
  }
  if (located > 0)
    await db.$queryRaw`SELECT pg_notify(${EVENT_CHANNEL}, seq::text)::text FROM "Event"
      WHERE "objectType" = 'snapshot' AND "objectId" = ${snapshot.id}`;
  return located;
}

async function latestText(tx: Transaction, sourceId: string): Promise<{ id: string; text: string } | null> {
  const snapshot = await tx.snapshot.findFirst({
    where: { sourceId },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { id: true, content: { select: { text: true } } },
  });
  const text = snapshot?.content.text ?? null;
  return snapshot && text !== null ? { id: snapshot.id, text } : null;
}

type QuotingRow = Piece & { sourceId: string };

/**
 * Where the quotes of new pieces of evidence stand in the latest snapshots of their sources, by the ids of the pieces.
 * In long texts a job looks for them after the commit.
 */
export async function locateNew(tx: Transaction, rows: QuotingRow[]): Promise<Map<string, ReturnType<typeof placeIn>>> {
  const places = new Map<string, ReturnType<typeof placeIn>>();
  if (rows.length === 0) return places;
  const sourceIds = [...new Set(rows.map(({ sourceId }) => sourceId))];
  const latest = await tx.$queryRaw<{ id: string; sourceId: string; text: string | null; isLong: boolean }[]>`
    SELECT DISTINCT ON (s."sourceId") s.id, s."sourceId", length(c.text) > ${MAX_INLINE_LENGTH} AS "isLong",
      CASE WHEN length(c.text) <= ${MAX_INLINE_LENGTH} THEN c.text END AS text
    FROM "Snapshot" s JOIN "Content" c USING (sha256)
    WHERE s."sourceId" IN (${Prisma.join(sourceIds.map((id) => Prisma.sql`${id}::uuid`))}) AND c.text IS NOT NULL
    ORDER BY s."sourceId", s."takenAt" DESC, s.id DESC`;
  const later = latest.filter(({ isLong }) => isLong);
  await addJobs(
    tx,
    "locate-quotes",
    later.map(({ sourceId }) => ({ data: { sourceId }, key: sourceId })),
  );
  for (const { id, sourceId, text } of latest) {
    if (text === null) continue;
    const located = await locateIn(
      text,
      rows.filter((row) => row.sourceId === sourceId),
    );
    for (const piece of located) places.set(piece.id, placeIn(id, piece.location));
  }
  return places;
}
