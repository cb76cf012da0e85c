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
  hovered.set(ids, LINE);
  return hovered;
};

test("the claims under the pointer are hovered at once, and the first is emphasized", () => {
  expect(pointed("a", "b").now()).toEqual({ ids: ["a", "b"], line: LINE, picked: "a" });
});

test("the pointer may leave the words on its way to the card", () => {
  const hovered = pointed("a");
  hovered.set([]);
  vi.advanceTimersByTime(200);
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual(["a"]);
});

test("the pointer may cross other words on its way to the card of several claims", () => {
  const hovered = pointed("a", "b");
  hovered.set(["c"], OTHER_LINE);
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual(["a", "b"]);
});

test("the card closes when the pointer stays away", () => {
  const hovered = pointed("a");
  hovered.set([]);
  vi.advanceTimersByTime(1_000);
  expect(hovered.now().ids).toEqual([]);
});

test("a dismissed card does not reopen at the same words, but at others and when the words are hovered again", () => {
  const hovered = pointed("a");
  hovered.dismiss();
  hovered.set(["a"], LINE);
  expect(hovered.now().ids).toEqual([]);
  hovered.set(["b"], OTHER_LINE);
  expect(hovered.now().ids).toEqual(["b"]);
  hovered.dismiss();
  hovered.set([]);
  hovered.set(["b"], OTHER_LINE);
  expect(hovered.now().ids).toEqual(["b"]);
});

test("the claims at the cursor are known even if their card was dismissed", () => {
  const hovered = createHovered();
  hovered.readAt(["a"], LINE);
  hovered.dismiss();
  expect(hovered.atCaret()).toEqual(["a"]);
  hovered.readAt([], null);
  expect(hovered.atCaret()).toEqual([]);
});

test("a key pressed at once gets the claims that the cursor has just reached, not the ones before", () => {
  const hovered = createHovered();
  hovered.readAt(["a", "b"], LINE);
  hovered.readAt(["a", "b", "c"], OTHER_LINE);
  hovered.showAtCaret();
  hovered.stay();
  vi.advanceTimersByTime(1_000);
  expect(hovered.now()).toEqual({ ids: ["a", "b", "c"], line: OTHER_LINE, picked: "a" });
});

test("a dismissed card stays closed when the claims at the cursor are read", () => {
  const hovered = createHovered();
  hovered.readAt(["a", "b"], LINE);
  hovered.dismiss();
  hovered.showAtCaret();
  expect(hovered.now().ids).toEqual([]);
});

test("a card that is dismissed under the pointer opens again when the pointer comes back to the words", () => {
  const hovered = pointed("a", "b");
  hovered.stay();
  hovered.dismiss();
  expect(hovered.now().ids).toEqual([]);
  hovered.set(["a", "b"], LINE);
  expect(hovered.now().ids).toEqual(["a", "b"]);
});
