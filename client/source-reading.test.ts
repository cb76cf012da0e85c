import { afterEach, expect, test, vi } from "vitest";
import type { LocatedQuote } from "#domain/source/source-detail.ts";
import { ProblemError, type Send } from "./api.ts";
import { createSourceReading } from "./source-reading.ts";

afterEach(() => vi.useRealTimers());

const snapshot = (sha256: string, hasText = true) => ({ id: sha256, sha256, hasText, pageStarts: [], mainEnd: 10 });
const LOCATION = { state: "found", passage: { start: 0, end: 4 } };

/** A reading of a source that the server knows in these states, one after the other. */
function reading(sources: object[], wanted: { quote?: string | null; located?: LocatedQuote } = {}) {
  const asked: string[] = [];
  const send = (async (method, path) => {
    asked.push(`${method} ${path}`);
    const value = method === "GET" ? (sources.length > 1 ? sources.shift() : sources[0]) : LOCATION;
    return { value, etag: null, status: 200 };
  }) as Send;
  const opened = createSourceReading(
    { sourceId: "s1", quote: "tide", ...wanted },
    { send, readText: async (path) => `text of ${path.slice(-1)}` },
  );
  return { opened, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("the latest copy with a text is read, and the quote looked for in it", async () => {
  const { opened, asked } = reading([{ detailsState: "found", snapshots: [snapshot("b", false), snapshot("a")] }]);
  const stop = opened.open();
  await settled();
  expect(opened.state()).toMatchObject({ snapshot: { sha256: "a" }, text: "text of a", location: LOCATION });
  expect(asked).toEqual(["GET /sources/s1", "POST /sources/s1/snapshots/a/quote"]);
  stop();
});

test("a quote whose place in the copy is known is not looked for again", async () => {
  const located: LocatedQuote = { state: "found", passage: { start: 2, end: 6 }, snapshotId: "a" };
  const { opened, asked } = reading([{ detailsState: "found", snapshots: [snapshot("b"), snapshot("a")] }], {
    located,
  });
  const stop = opened.open();
  await settled();
  expect(asked).toContain("POST /sources/s1/snapshots/b/quote");
  opened.choose("a");
  await settled();
  expect(opened.state().location).toEqual(located);
  expect(asked.length).toBe(2);
  stop();
});

test("another copy can be chosen", async () => {
  const { opened } = reading([{ detailsState: "found", snapshots: [snapshot("b"), snapshot("a")] }], { quote: null });
  const stop = opened.open();
  await settled();
  opened.choose("a");
  await settled();
  expect(opened.state()).toMatchObject({ snapshot: { sha256: "a" }, text: "text of a", location: null });
  stop();
});

test("while the source is being fetched it is read again until there is a copy", async () => {
  vi.useFakeTimers();
  const fetching = { detailsState: "fetching", snapshots: [] };
  const { opened, asked } = reading([fetching, fetching, { detailsState: "found", snapshots: [snapshot("a")] }]);
  const stop = opened.open();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(opened.state()).toMatchObject({ snapshot: null, text: null });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(opened.state().text).toBe("text of a");
  const requests = asked.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked.length).toBe(requests);
  stop();
});

test("a refusal is told in its own words", async () => {
  const send: Send = async () => {
    throw new ProblemError(404, { detail: "There is no such source." });
  };
  const opened = createSourceReading({ sourceId: "s1", quote: null }, { send, readText: async () => "" });
  const stop = opened.open();
  await settled();
  expect(opened.state().problem).toBe("There is no such source.");
  stop();
});
