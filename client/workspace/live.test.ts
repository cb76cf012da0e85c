import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Change, connectLive } from "./live.ts";

/** A stream that tests speak through. */
class FakeStream extends EventTarget {
  static readonly all: FakeStream[] = [];
  readonly CLOSED = 2;
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeStream.all.push(this);
  }
  tell(change: Partial<Change>) {
    this.dispatchEvent(
      new MessageEvent("change", {
        data: JSON.stringify({ type: "claim.changed", claimId: "c1", actorId: "ben", ...change }),
      }),
    );
  }
  opens() {
    this.dispatchEvent(new Event("open"));
  }
  breaks({ forGood }: { forGood: boolean }) {
    this.readyState = forGood ? this.CLOSED : 0;
    this.dispatchEvent(new Event("error"));
  }
  close() {
    this.readyState = this.CLOSED;
  }
}

function listen(isSending: () => boolean = () => false) {
  FakeStream.all.length = 0;
  const reader = { one: vi.fn(async () => {}), all: vi.fn(async () => true), versions: vi.fn(async () => {}) };
  const onCorrection = vi.fn();
  const live = connectLive({
    articleId: "a1",
    personId: "ann",
    reader,
    isSending,
    onCorrection,
    open: (url) => new FakeStream(url) as unknown as EventSource,
  });
  const stream = FakeStream.all[0] as FakeStream;
  return { live, reader, stream, onCorrection };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
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

test("when very many change at once, all are read in one go", () => {
  const { reader, stream } = listen();
  stream.opens();
  reader.all.mockClear();
  for (let index = 0; index < 50; index += 1) stream.tell({ claimId: `c${index}` });
  vi.advanceTimersByTime(1_000);
  expect(reader.one).not.toHaveBeenCalled();
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("the echo of one's own write is not read again, whether it comes after its answer or before", () => {
  const { live, reader, stream } = listen(() => true);
  live.expectEcho("c1");
  stream.tell({ actorId: "ann" });
  stream.tell({ actorId: "ann" });
  live.expectEcho("c1");
  vi.advanceTimersByTime(60_000);
  expect(reader.one).not.toHaveBeenCalled();
});

test("what the same person writes on another machine is read", () => {
  const { reader, stream } = listen();
  stream.tell({ actorId: "ann" });
  vi.advanceTimersByTime(1_000);
  expect(reader.one).toHaveBeenCalledWith("c1");
});

test("the claims are read when the stream is open, once", () => {
  const { reader, stream, onCorrection } = listen();
  expect(reader.all).not.toHaveBeenCalled();
  stream.opens();
  vi.advanceTimersByTime(60_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
  expect(onCorrection.mock.calls).toEqual([[null]]);
});

test("where no stream comes through, the claims come all the same", () => {
  const { reader, stream } = listen();
  stream.breaks({ forGood: false });
  vi.advanceTimersByTime(1_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("claims that could not be read are asked for again, until they come", async () => {
  const { reader, stream } = listen();
  reader.all.mockResolvedValueOnce(false).mockResolvedValueOnce(false);
  stream.opens();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reader.all).toHaveBeenCalledTimes(3);
});

test("nothing is asked for any more once one stops", async () => {
  const { live, reader, stream } = listen();
  reader.all.mockResolvedValue(false);
  stream.opens();
  live.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("whenever the stream opens, what may have been missed is read", () => {
  const { reader, stream } = listen();
  stream.opens();
  stream.breaks({ forGood: false });
  stream.opens();
  expect(reader.all).toHaveBeenCalledTimes(2);
});

test("when the server may have missed changes, all are read", () => {
  const { reader, stream } = listen();
  stream.tell({ type: "resumed", claimId: null, actorId: null });
  expect(reader.all).toHaveBeenCalledTimes(1);
});

test("a new version of the article brings all claims anew, and what came of corrections", () => {
  const { reader, stream, onCorrection } = listen();
  stream.tell({ type: "article.versioned", claimId: null, actorId: "ann" });
  expect(reader.versions).toHaveBeenCalledTimes(1);
  expect(reader.all).toHaveBeenCalledTimes(1);
  expect(onCorrection.mock.calls).toEqual([[null]]);
});

test("a stream that opens again asks whether a version was missed; the first one has just come with the page", () => {
  const { reader, stream } = listen();
  stream.opens();
  expect(reader.versions).not.toHaveBeenCalled();
  stream.opens();
  expect(reader.versions).toHaveBeenCalledTimes(1);
});

test("a correction that was asked for or answered is read, and not its claim", () => {
  const { reader, stream, onCorrection } = listen();
  stream.opens();
  onCorrection.mockClear();
  stream.tell({ type: "correction.answered" });
  vi.advanceTimersByTime(1_000);
  expect(onCorrection.mock.calls).toEqual([["c1"]]);
  expect(reader.one).not.toHaveBeenCalled();
});

test("a page that nobody sees gives its stream back, and catches up when it is seen again", () => {
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

test("a stream the browser gave up is opened again, until one stops", () => {
  const { live, stream } = listen();
  stream.breaks({ forGood: true });
  vi.advanceTimersByTime(60_000);
  expect(FakeStream.all).toHaveLength(2);
  live.stop();
  FakeStream.all[1]?.breaks({ forGood: true });
  vi.advanceTimersByTime(120_000);
  expect(FakeStream.all).toHaveLength(2);
});
