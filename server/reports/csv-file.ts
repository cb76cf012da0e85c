import "server-only";
import { type CsvValue, csvRow } from "#domain/exports/csv-cell.ts";
import type { Transaction } from "#server/db/client.ts";
import { openSnapshot } from "#server/db/snapshot.ts";
import { MAX_DURATION_MS, MAX_PAUSE_MS } from "./article-report.ts";
import { takeExportSlot } from "./export-slots.ts";
import { fileStream } from "./file-stream.ts";

/** A table whose rows are read page by page. */
export type CsvTable = { columns: CsvValue[]; rows: (tx: Transaction) => AsyncIterable<CsvValue[]> };

/** A table as the bytes of a CSV file, read at one moment, and only as fast as somebody takes it. */
export const csvFile = ({ columns, rows }: CsvTable): Promise<ReadableStream<Uint8Array>> =>
  textFile((tx) => linesOf(columns, rows(tx)));

/** Pieces of text as the bytes of a file, read at one moment, and only as fast as somebody takes it. */
export async function textFile(
  pieces: (tx: Transaction) => AsyncIterable<string>,
): Promise<ReadableStream<Uint8Array>> {
  const freeSlot = await takeExportSlot();
  try {
    const { tx, close } = await openSnapshot({ maxDurationMs: MAX_DURATION_MS, maxPauseMs: 2 * MAX_PAUSE_MS });
    const end = async () => {
      freeSlot();
      await close();
    };
    return fileStream(pieces(tx), { maxPauseMs: MAX_PAUSE_MS, end });
  } catch (error) {
    freeSlot();
    throw error;
  }
}

async function* linesOf(columns: CsvValue[], rows: AsyncIterable<CsvValue[]>): AsyncIterable<string> {
  yield csvRow(columns);
  for await (const row of rows) yield csvRow(row);
}

/** The items of all pages, where `read` gives the page that begins behind an item, or the first. */
export async function* itemsOfPages<T>(read: (last: T | undefined) => Promise<T[]>): AsyncIterable<T> {
  let page = await read(undefined);
  while (page.length > 0) {
    yield* page;
    page = await read(page.at(-1));
  }
}
