import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeStream } from "#client/testing/fake-stream.ts";
import { connectLive, type Live } from "./live.ts";

let live: Live;

function listen(isSending: () => boolean = () => false) {
  FakeStream.all.length = 0;
  const nothing = async () => {};
  const reader = {
    one: vi.fn(nothing),
    citing: vi.fn(nothing),
    all: vi.fn(async () => true),
    versions: vi.fn(nothing),
  };
  const onCorrection = vi.fn();
  live = connectLive({
    articleId: "a1",
    personId: "ann",
    reader,
    isSending,
    onCorrection,
    open: FakeStream.open,
  });
  const stream = FakeStream.all[0] as FakeStream;
  return { reader, stream, onCorrection };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  live.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a claim somebody else changed is read again, once for many events", () => {
  const { reader, stream } = listen();
  stream.tell({});
  stream.tell({ type: "verdict.submitted" });
  vi.advanceTimersByTime(1_000);
  expect(stream.url).toBe("/api/v1/events?article=a1");
  expect(reader.one.mock.calls).toEqual([["c1"]]);
});

test("when a source is kept anew, the claims that cite it are read again", () => {
  const { reader, stream } = listen();
  stream.tell({ type: "source.snapshotted", claimId: null, sourceId: "s1", actorId: "ann" });
  expect(reader.citing.mock.calls).toEqual([["s1"]]);
});

test("all claims are read in one request when very many change at once", () => {
  const { reader, stream } = listen();
  stream.opens();
  reader.all.mockClear();
  for (let index = 0; index < 50; index += 1) stream.tell({ claimId: `c${index}` });
  vi.advanceTimersByTime(1_000);
  expect(reader.one).not.toHaveBeenCalled();
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("the event of one's own write is not read again, whether it comes after its answer or before", () => {
  const { reader, stream } = listen(() => true);
  live.expectOwnEvent("c1");
  stream.tell({ actorId: "ann" });
  stream.tell({ actorId: "ann" });
  live.expectOwnEvent("c1");
  vi.advanceTimersByTime(60_000);
  expect(reader.one).not.toHaveBeenCalled();
});

test("what the same person writes on another machine is read", () => {
  const { reader, stream } = listen();
  stream.tell({ actorId: "ann" });
  vi.advanceTimersByTime(1_000);
  expect(reader.one).toHaveBeenCalledWith("c1");
});

test("the claims are read once, when the stream opens", () => {
  const { reader, stream, onCorrection } = listen();
  expect(reader.all).not.toHaveBeenCalled();
  stream.opens();
  vi.advanceTimersByTime(60_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
  expect(onCorrection.mock.calls).toEqual([[null]]);
});

test("the claims are read after a second where no stream opens", () => {
  const { reader, stream } = listen();
  stream.breaks({ forGood: false });
  vi.advanceTimersByTime(1_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("reading the claims is retried until it succeeds", async () => {
  const { reader, stream } = listen();
  reader.all.mockResolvedValueOnce(false).mockResolvedValueOnce(false);
  stream.opens();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reader.all).toHaveBeenCalledTimes(3);
});

test("nothing is read after the end", async () => {
  const { reader, stream } = listen();
  reader.all.mockResolvedValue(false);
  stream.opens();
  live.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("all claims are read again each time the stream reopens", () => {
  const { reader, stream } = listen();
  stream.opens();
  stream.breaks({ forGood: false });
  stream.opens();
  expect(reader.all).toHaveBeenCalledTimes(2);
});

test("all claims are read when the server may have missed changes", () => {
  const { reader, stream } = listen();
  stream.tell({ type: "resumed", claimId: null, actorId: null });
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("a new version of the article makes all claims and corrections be read again", () => {
  const { reader, stream, onCorrection } = listen();
  stream.tell({ type: "article.versioned", claimId: null, actorId: "ann" });
  expect(reader.versions).toHaveBeenCalledTimes(1);
  expect(reader.all).toHaveBeenCalledTimes(1);
  expect(onCorrection.mock.calls).toEqual([[null]]);
});

test("a stream that reopens asks for the newest version; the first one has come with the page", () => {
  const { reader, stream } = listen();
  stream.opens();
  expect(reader.versions).not.toHaveBeenCalled();
  stream.opens();
  expect(reader.versions).toHaveBeenCalledTimes(1);
});

test("an event of a correction makes the correction be read, and not its claim", () => {
  const { reader, stream, onCorrection } = listen();
  stream.opens();
  onCorrection.mockClear();
  stream.tell({ type: "correction.answered" });
  vi.advanceTimersByTime(1_000);
  expect(onCorrection.mock.calls).toEqual([["c1"]]);
  expect(reader.one).not.toHaveBeenCalled();
});

test("a hidden page closes its stream, and reads again when it is seen", () => {
  const document = Object.assign(new EventTarget(), { visibilityState: "hidden" });
  const turn = (state: string) => {
    document.visibilityState = state;
    document.dispatchEvent(new Event("visibilitychange"));
    vi.advanceTimersByTime(30_000);
  };
  vi.stubGlobal("document", document);
  const { reader } = listen();
  expect(FakeStream.all).toHaveLength(0);
  expect(reader.all).toHaveBeenCalledTimes(1);
  turn("visible");
  turn("hidden");
  expect(FakeStream.all.map(({ readyState }) => readyState)).toEqual([2]);
  turn("visible");
  expect(FakeStream.all).toHaveLength(2);
});

test("a stream that the browser gave up is reopened until the end", () => {
  const { stream } = listen();
  stream.breaks({ forGood: true });
  vi.advanceTimersByTime(60_000);
  expect(FakeStream.all).toHaveLength(2);
  live.stop();
  FakeStream.all[1]?.breaks({ forGood: true });
  vi.advanceTimersByTime(120_000);
  expect(FakeStream.all).toHaveLength(2);
});
