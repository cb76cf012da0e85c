import { expect, test } from "vitest";
import { pressedKeys } from "./commands.ts";

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, code: string, held: Partial<typeof NOTHING_HELD> = {}) =>
  pressedKeys({ key, code, ...NOTHING_HELD, ...held });

test("a letter is named by itself, whatever Caps Lock says", () => {
  expect(pressed("c", "KeyC")).toBe("C");
  expect(pressed("C", "KeyC")).toBe("C");
  expect(pressed("C", "KeyC", { shiftKey: true })).toBe("Shift+C");
});

test("on another Latin layout the letter counts, not the position of the key", () => {
  expect(pressed("j", "KeyC")).toBe("J");
});

test("on a keyboard of another script the position of the key counts", () => {
  expect(pressed("ؤ", "KeyC")).toBe("C");
  expect(pressed("С", "KeyC", { shiftKey: true })).toBe("Shift+C");
});

test("signs have their own names, with or without Shift and at any position", () => {
  expect(pressed("?", "Slash", { shiftKey: true })).toBe("?");
  expect(pressed("?", "Minus", { shiftKey: true })).toBe("?");
  expect(pressed("/", "Digit7", { shiftKey: true })).toBe("/");
  expect(pressed("/", "KeyQ")).toBe("/");
});

test("a digit is recognized also where it needs Shift", () => {
  expect(pressed("&", "Digit1")).toBe("1");
  expect(pressed("1", "Digit1")).toBe("1");
  expect(pressed("!", "Digit1", { shiftKey: true })).toBe("!");
  expect(pressed("3", "Numpad3")).toBe("3");
});

test("Ctrl and Command are the same", () => {
  expect(pressed("k", "KeyK", { ctrlKey: true })).toBe("Mod+K");
  expect(pressed("z", "KeyZ", { metaKey: true, shiftKey: true })).toBe("Mod+Shift+Z");
  expect(pressed("Enter", "Enter", { ctrlKey: true })).toBe("Mod+Enter");
});
