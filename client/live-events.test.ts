import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeStream } from "#client/testing/fake-stream.ts";
import { type LiveEvent, onLiveEvent, openLiveEvents } from "./live-events.ts";

const events: LiveEvent["type"][] = [];
let stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  events.length = 0;
  FakeStream.all.length = 0;
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function listen(articleId: string | null = null, onOpen?: () => void) {
  stops = [
    onLiveEvent(({ type }) => events.push(type)),
    openLiveEvents(articleId, { open: FakeStream.open, ...(onOpen ? { onOpen } : {}) }),
  ];
  return FakeStream.latest();
}

/** A document that tests hide and show. */
function documentThatIs(visibilityState: string) {
  const document = Object.assign(new EventTarget(), { visibilityState });
  vi.stubGlobal("document", document);
  return (state: string) => {
    document.visibilityState = state;
    document.dispatchEvent(new Event("visibilitychange"));
  };
}

test("pages without an article open a stream of notifications alone", () => {
  const stream = listen();
  stream.tell({ type: "notified" });
  expect(stream.url).toBe("/api/v1/events?only=notifications");
  expect(events).toEqual(["notified"]);
});

test("the first opening is no gap when it comes in time", () => {
  const onOpen = vi.fn();
  listen("a1", onOpen).opens();
  expect(onOpen).toHaveBeenCalledTimes(1);
  expect(events).toEqual([]);
});

test("a first opening that comes late may have missed events", () => {
  const stream = listen("a1");
  vi.advanceTimersByTime(5_000);
  stream.opens();
  expect(events).toEqual(["resumed"]);
});

test("a stream that reopens may have missed events", () => {
  const stream = listen();
  stream.opens();
  stream.breaks({ forGood: false });
  stream.opens();
  expect(events).toEqual(["resumed"]);
});

test("the delay before a stream is reopened doubles up to a minute", () => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  listen();
  for (const delayMs of [4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    const { length } = FakeStream.all;
    FakeStream.latest().breaks({ forGood: true });
    vi.advanceTimersByTime(delayMs - 1);
    expect(FakeStream.all).toHaveLength(length);
    vi.advanceTimersByTime(1);
    expect(FakeStream.all).toHaveLength(length + 1);
  }
});

test("a page that is hidden only for a moment keeps its stream", () => {
  const turn = documentThatIs("visible");
  listen();
  turn("hidden");
  vi.advanceTimersByTime(1_000);
  turn("visible");
  vi.advanceTimersByTime(60_000);
  expect(FakeStream.all.map(({ readyState }) => readyState)).toEqual([1]);
});

test("a stream that failed while the page was hidden is reopened when it is seen", () => {
  const turn = documentThatIs("visible");
  listen();
  turn("hidden");
  FakeStream.latest().breaks({ forGood: true });
  vi.advanceTimersByTime(300_000);
  expect(FakeStream.all).toHaveLength(1);
  turn("visible");
  expect(FakeStream.all).toHaveLength(2);
});
