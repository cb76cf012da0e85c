import "server-only";
import { setImmediate as nextEventLoopTurn } from "node:timers/promises";
import { logError } from "#server/log/log-error.ts";

/** Time after which others get their turn while pieces are made, in milliseconds. */
const MAX_SLICE_MS = 1;

/** UTF-16 units that are sent at once, unless it takes long to make them. */
const CHUNK_LENGTH = 64 * 1024;
const MAX_CHUNK_MS = 200;

/**
 * The bytes of a file, whose pieces are made only as fast as somebody reads them. `end` is called once: when the file is
 * complete, when its reader is gone or takes longer than `maxPauseMs` for a chunk, or when it cannot be completed.
 */
export function fileStream(
  pieces: AsyncIterable<string | Uint8Array>,
  { maxPauseMs, end }: { maxPauseMs: number; end: () => Promise<void> },
): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  let pause: NodeJS.Timeout | undefined;
  let isCancelled = false;
  const stop = async () => {
    clearTimeout(pause);
    try {
      await iterator.return?.();
    } finally {
      await end();
    }
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        clearTimeout(pause);
        try {
          const { bytes, isLast } = await nextChunk(iterator);
          if (isCancelled) return; // the reader left while this chunk was made
          if (bytes.length > 0) controller.enqueue(bytes);
          if (isLast) {
            await end();
            controller.close();
            return;
          }
        } catch (error) {
          logError({ job: "export" }, error);
          await stop();
          throw error;
        }
        pause = setTimeout(() => {
          controller.error(new Error("The reader of this file takes too long."));
          void stop();
        }, maxPauseMs);
        pause.unref();
      },
      cancel: () => {
        isCancelled = true;
        return stop();
      },
    },
    { highWaterMark: 1 },
  );
}

/** The pieces as bytes, in chunks that are worth sending. Others get their turn while they are made. */
export async function* chunksOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { bytes, isLast } = await nextChunk(iterator);
      if (bytes.length > 0) yield bytes;
      if (isLast) return;
    }
  } finally {
    await iterator.return?.();
  }
}

// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyExportTurn?: Promise<void> };

/** Wait for the turn of this file: between two turns of the event loop only one file is worked on, however many there are. */
function nextTurn(): Promise<void> {
  shared.galleyExportTurn = (shared.galleyExportTurn ?? Promise.resolve()).then(() => nextEventLoopTurn());
  return shared.galleyExportTurn;
}

type Chunk = { bytes: Uint8Array; isLast: boolean };

async function nextChunk(iterator: AsyncIterator<string | Uint8Array>): Promise<Chunk> {
  let text = "";
  const start = performance.now();
  let sliceStart = start;
  while (text.length < CHUNK_LENGTH && (text === "" || performance.now() - start < MAX_CHUNK_MS)) {
    const { done, value } = await iterator.next();
    if (done) return { bytes: Buffer.from(text), isLast: true };
    // Bytes come in pieces that are large enough.
    if (typeof value !== "string")
      return { bytes: text === "" ? value : Buffer.concat([Buffer.from(text), value]), isLast: false };
    text += value;
    if (performance.now() - sliceStart < MAX_SLICE_MS) continue;
    await nextTurn();
    sliceStart = performance.now();
  }
  return { bytes: Buffer.from(text), isLast: false };
}
