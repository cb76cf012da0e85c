import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { send } from "./api.ts";
import { markOpened, rememberUnread } from "./opened.ts";

vi.mock("./api.ts", () => ({ send: vi.fn(async () => ({})) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(send).mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

const claim = { kind: "claim", id: "c" } as const;

test("what stays open marks its notifications as read, and what is only stepped over does not", () => {
  rememberUnread(2);
  markOpened({ ...claim, id: "passed" })();
  markOpened(claim);
  vi.advanceTimersByTime(2_000);
  expect(vi.mocked(send).mock.calls).toEqual([["PUT", "/notifications/opened", { body: claim }]]);
});

test("nothing is sent where nothing is unread", () => {
  rememberUnread(0);
  markOpened(claim);
  vi.advanceTimersByTime(2_000);
  expect(send).not.toHaveBeenCalled();
});
