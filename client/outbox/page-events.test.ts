import { afterEach, expect, test, vi } from "vitest";
import { followPage } from "./page-events.ts";

function page({ mayLeave = true }: { mayLeave?: boolean } = {}) {
  const [window, document] = [new EventTarget(), Object.assign(new EventTarget(), { visibilityState: "visible" })];
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  const [onReachable, onLeaving] = [vi.fn(), vi.fn()];
  const stop = followPage({ onReachable, onLeaving, mayLeave: () => mayLeave });
  return { window, document, onReachable, onLeaving, stop };
}

afterEach(() => vi.unstubAllGlobals());

test("unsaved work is sent when the network or the person comes back", () => {
  const { window, document, onReachable, stop } = page();
  window.dispatchEvent(new Event("online"));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(onReachable).toHaveBeenCalledTimes(2);
  stop();
  window.dispatchEvent(new Event("online"));
  expect(onReachable).toHaveBeenCalledTimes(2);
});

test("a page that is hidden sends its work, because it may never be shown again", () => {
  const { document, onLeaving } = page();
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  expect(onLeaving).toHaveBeenCalledOnce();
});

test.each([true, false])(
  "the browser warns before closing only while something would be lost (may leave: %s)",
  (mayLeave) => {
    const { window } = page({ mayLeave });
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(!mayLeave);
  },
);
