import { describe, expect, test } from "vitest";
import { rating } from "#domain/testing/ratings.ts";
import { keyFrom, RatingInput, RatingKey, scaleFault } from "./input.ts";
import { RATING_LINES, RATING_SYMBOLS } from "./symbols.ts";

const INPUT = { label: "Out of context", color: "#5a5f73", colorDark: "#a9aec4", value: null };
const problems = (more: object) =>
  RatingInput.safeParse({ ...INPUT, ...more }).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("a rating", () => {
  test("needs a label, two colours and a value or none", () => {
    expect(RatingInput.parse(INPUT)).toEqual({ ...INPUT, labels: {}, description: "", retired: false });
  });

  test("has its labels by the right spelling of each tag, in one order", () => {
    const labels = { "pt-br": "Fora de contexto", de: " Aus dem  Zusammenhang ", "ZH-hant": "斷章取義" };
    expect(Object.entries(RatingInput.parse({ ...INPUT, labels }).labels)).toEqual([
      ["de", "Aus dem Zusammenhang"],
      ["pt-BR", "Fora de contexto"],
      ["zh-Hant", "斷章取義"],
    ]);
  });

  test.each([
    [{ label: " " }, /^label: Give/],
    [{ label: "x".repeat(61) }, /^label: Keep/],
    [{ labels: { "no tag": "x" } }, /^labels\.no tag: /],
    [{ labels: { de: "" } }, /^labels\.de: Give/],
    [{ labels: { "pt-br": "a", "pt-BR": "b" } }, /^labels: Use each language only once/],
    [{ color: "red" }, /^color: Write a colour as #/],
    [{ color: "#c9a227" }, /^color: .*light background/],
    [{ colorDark: "#333333" }, /^colorDark: .*dark background/],
    [{ value: 1.5 }, /^value: A value must be a whole number/],
    [{ value: 101 }, /^value: The highest/],
    [{ position: 1 }, /position/],
  ])("%j is refused at its field", (more, sentence) => {
    expect(problems(more)).toEqual([expect.stringMatching(sentence)]);
  });

  test("has a key that can stand in an address and in a style sheet", () => {
    const [right, wrong] = [
      ["false", "mostly-false", "4-pinocchios"],
      ["", "False", "a b", "-a", "a--b", "a}b", "é"],
    ];
    expect(right.map((key) => RatingKey.safeParse(key).success)).toEqual([true, true, true]);
    expect(wrong.some((key) => RatingKey.safeParse(key).success)).toBe(false);
  });

  test.each([
    ["Out of context", "out-of-context"],
    ["  Très peu fiable! ", "tres-peu-fiable"],
    ["誤り", ""],
    [`${"long ".repeat(20)}`, "long-long-long-long-long-long-long-long"],
  ])("“%s” begins with the key “%s”", (label, key) => {
    expect(keyFrom(label)).toBe(key);
  });
});

describe("a scale", () => {
  const look = (nth: number) =>
    ({ symbol: RATING_SYMBOLS[nth] ?? "dots", line: RATING_LINES[nth] ?? "dashed" }) as const;
  const PAIR = [rating("false", 1, { label: "False", ...look(10) }), rating("true", 5, { label: "True", ...look(11) })];
  const retired = { retired: true };

  test("can be used with two ratings to nine", () => {
    const nine = Array.from({ length: 9 }, (_, index) => rating(`r${index}`, index, look(index)));
    expect([scaleFault(PAIR), scaleFault(nine)]).toEqual([null, null]);
  });

  test.each([
    ["one rating left", [PAIR[0]], /at least two/],
    ["ten ratings", Array.from({ length: 10 }, (_, index) => rating(`r${index}`, index)), /at most nine/],
    ["one label twice", [...PAIR, rating("x", null, { label: "TRUE" })], /already called “TRUE”/],
    ["one value twice", [...PAIR, rating("x", 5)], /“True” and “x” cannot both have the value 5/],
    ["one symbol twice", [...PAIR, rating("x", 3, { ...look(1), symbol: look(10).symbol })], /has the symbol of “x”/],
    ["one line twice", [...PAIR, rating("x", 3, { ...look(1), line: look(10).line })], /has the line of “x”/],
    ["a hundred retired", [...PAIR, ...Array.from({ length: 99 }, (_, n) => rating(`r${n}`, n, retired))], /100/],
  ])("with %s is refused", (_, scale, sentence) => {
    expect(scaleFault(scale.flatMap((each) => each ?? []))).toMatch(sentence);
  });

  test("may have retired ratings with the labels and values of live ones", () => {
    expect(scaleFault([...PAIR, rating("untrue", 1, { label: "False", ...retired })])).toBeNull();
  });
});
