import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { fileStream } from "./file-stream.ts";

/** A source of pieces that says how many it made and whether it was told to stop. */
function source(make: (nth: number) => string | null) {
  const state = { made: 0, isStopped: false };
  async function* pieces() {
    try {
      for (let piece = make(0); piece !== null; piece = make(state.made)) {
        state.made += 1;
        yield piece;
      }
    } finally {
      state.isStopped = true;
    }
  }
  return { state, pieces: pieces() };
}

const end = vi.fn(async () => undefined);
const streamOf = (pieces: AsyncIterable<string>, maxPauseMs = 60_000) => {
  end.mockClear();
  return fileStream(pieces, { maxPauseMs, end });
};

test("a file is the bytes of its pieces, and ends once", async () => {
  const stream = streamOf(source((nth) => (nth < 40_000 ? `${nth} 🌊 ` : null)).pieces);
  const text = await new Response(stream).text();
  expect(text).toBe(Array.from({ length: 40_000 }, (_, nth) => `${nth} 🌊 `).join(""));
  expect(end).toHaveBeenCalledOnce();
});

test("pieces are made only as fast as they are read", async () => {
  const { pieces, state } = source(() => "x".repeat(1_000));
  const reader = streamOf(pieces).getReader();
  await reader.read();
  await nextTurn();
  expect(state.made).toBeLessThan(300);
  await reader.cancel();
});

test("a reader who leaves stops the work at once", async () => {
  const { pieces, state } = source(() => "x".repeat(1_000));
  const reader = streamOf(pieces).getReader();
  await reader.read();
  await reader.cancel();
  expect(state.isStopped).toBe(true);
  expect(end).toHaveBeenCalledOnce();
});

test("a reader who takes too long loses the file", async () => {
  const { pieces, state } = source(() => "x".repeat(1_000));
  const reader = streamOf(pieces, 20).getReader();
  await reader.read();
  await vi.waitFor(() => expect(end).toHaveBeenCalledOnce());
  expect(state.isStopped).toBe(true);
  await expect(reader.closed).rejects.toThrow("takes too long");
});

test("a file that cannot be completed fails, and its work ends", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { pieces } = source((nth) => {
    if (nth < 2) return "x";
    throw new Error("The database is gone.");
  });
  await expect(new Response(streamOf(pieces)).text()).rejects.toThrow("The database is gone.");
  expect(end).toHaveBeenCalledOnce();
  log.mockRestore();
});

test("others get their turn while a long file is made", async () => {
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 1);
  const busyFor = (ms: number) => {
    for (const start = performance.now(); performance.now() - start < ms; );
    return "x";
  };
  await new Response(streamOf(source((nth) => (nth < 60 ? busyFor(5) : null)).pieces)).text();
  clearInterval(clock);
  expect(turns).toBeGreaterThan(10);
});

test("the beginning of a file is sent before its next pieces are there", async () => {
  let isReady = false;
  async function* pieces() {
    yield "head";
    await delay(300);
    yield "first row";
    await vi.waitFor(() => expect(isReady).toBe(true), { timeout: 10_000 });
    yield "last row";
  }
  const reader = streamOf(pieces()).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("headfirst row");
  isReady = true;
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("last row");
});
