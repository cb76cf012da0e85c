import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHovered } from "./hovered.ts";

const LINE = { top: 100, bottom: 120, left: 40 };
const OTHER_LINE = { top: 160, bottom: 180, left: 40 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pointed = (...ids: string[]) => {
  const hovered = createHovered();
  hovered.look(ids, LINE);
  return hovered;
};

test("the claims under the pointer are looked at at once, and the first of them stands out", () => {
  expect(pointed("a", "b").now()).toEqual({ ids: ["a", "b"], line: LINE, picked: "a" });
});

test("on its way to the card the pointer may leave the words", () => {
  const hovered = pointed("a");
  hovered.look([]);
  vi.advanceTimersByTime(200);
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual(["a"]);
});

test("on its way to the card of several claims the pointer may cross other words", () => {
  const hovered = pointed("a", "b");
  hovered.look(["c"], OTHER_LINE);
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual(["a", "b"]);
});

test("a pointer that stays away takes the card with it", () => {
  const hovered = pointed("a");
  hovered.look([]);
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual([]);
});

test("a card that was sent away does not come back at the same words, but at others and when they are looked at again", () => {
  const hovered = pointed("a");
  hovered.dismiss();
  hovered.look(["a"], LINE);
  expect(hovered.now().ids).toEqual([]);
  hovered.look(["b"], OTHER_LINE);
  expect(hovered.now().ids).toEqual(["b"]);
  hovered.dismiss();
  hovered.look([]);
  hovered.look(["b"], OTHER_LINE);
  expect(hovered.now().ids).toEqual(["b"]);
});

test("the cursor's claims are known while the text is read, also when their card was sent away", () => {
  const hovered = createHovered();
  hovered.readAt(["a"], LINE);
  hovered.dismiss();
  expect(hovered.atCaret()).toEqual(["a"]);
  hovered.readAt([], null);
  expect(hovered.atCaret()).toEqual([]);
});

test("a key that is pressed at once finds the claims that the cursor has just reached, not those before them", () => {
  const hovered = createHovered();
  hovered.readAt(["a", "b"], LINE);
  hovered.readAt(["a", "b", "c"], OTHER_LINE);
  hovered.showAtCaret();
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now()).toEqual({ ids: ["a", "b", "c"], line: OTHER_LINE, picked: "a" });
});

test("a card that was sent away stays away when the cursor's claims are asked for", () => {
  const hovered = createHovered();
  hovered.readAt(["a", "b"], LINE);
  hovered.dismiss();
  hovered.showAtCaret();
  expect(hovered.now().ids).toEqual([]);
});
