import { describe, expect, test } from "vitest";
import { anchorQuote } from "./anchor-quote.ts";
import { SelectorsInput } from "./selectors.ts";
import { expectLinearTime } from "./testing/linear-time.ts";

const text = "😀 The moon is far.\n\nThe moon is near, said the mayor. The sun is not.";
const find = (...selectors: object[]) => anchorQuote(text, SelectorsInput.parse(selectors));
const quote = (exact: string, context: { prefix?: string; suffix?: string } = {}) => ({
  type: "TextQuoteSelector",
  exact,
  ...context,
});
const position = (start: number, end: number) => ({ type: "TextPositionSelector", start, end });
const textFrom = ({ passage }: ReturnType<typeof anchorQuote>) => passage && text.slice(passage.start);

describe("selectors from another program", () => {
  test("a quote that occurs once needs no context", () => {
    expect(textFrom(find(quote("moon is near")))).toMatch(/^moon is near/);
  });

  test("a repeated quote needs context or a position", () => {
    expect(textFrom(find(quote("The moon", { suffix: " is near" })))).toMatch(/^The moon is near/);
    expect(textFrom(find(quote("The moon"), position(21, 29)))).toMatch(/^The moon is near/);
    expect(find(quote("The moon")).problem).toMatch(/2 times/);
  });

  test("a position together with a quote can count code points", () => {
    expect(textFrom(find(position(20, 28), quote("The moon")))).toMatch(/^The moon is near/);
  });

  test("white space can differ", () => {
    expect(textFrom(find(quote("far. The  moon")))).toMatch(/^far\.\n\nThe moon/);
  });

  test.each([
    ["'the ﬁrst' -- so", "‘the first’ – so"],
    ["cafe\u0301 noir…", "café noir..."],
    ["no  marks at 5%.", "no marks[1] at 5%."],
    ["ends. Next", "ends.²\n\nNext"],
  ])("typography can differ: %j finds %j", (exact, words) => {
    const article = `He said ${words} then. Nothing more.`;
    const { passage } = anchorQuote(article, SelectorsInput.parse([quote(exact)]));
    expect(article.slice(passage?.start, passage?.end)).toBe(words);
  });

  test("a position without a quote counts UTF-16 units and must be within the text", () => {
    expect(find(position(3, 11)).passage).toEqual({ start: 3, end: 11 });
    expect(find(position(3, 999)).problem).toMatch(/only 70 characters/);
    expect(find(position(1, 5)).problem).toMatch(/inside a character/);
    expect(find(position(5, 5)).problem).toMatch(/empty/);
  });

  test("a quote that does not occur gives a problem", () => {
    expect(find(quote("The moon is gone"))).toEqual({
      passage: null,
      problem: "The quote does not occur in the text.",
    });
    expect(find(quote(" \n ")).passage).toBeNull();
  });

  test("signs in a quote stand for themselves", () => {
    const found = anchorQuote("It rose (a lot).\nBy $5.", SelectorsInput.parse([quote("(a lot).  By $5.")]));
    expect(found.passage).toEqual({ start: 8, end: 23 });
  });

  test("a quote can have thousands of words, but at most 20,000 characters", () => {
    const article = `${"so it goes\n\n".repeat(10_000)}the end`;
    const found = anchorQuote(article, SelectorsInput.parse([quote(`${"so it goes ".repeat(1_500)}the end`)]));
    expect(found.passage).toEqual({ start: article.length - 1_500 * 12 - 7, end: article.length });
    expect(SelectorsInput.safeParse([quote("a".repeat(20_001))]).success).toBe(false);
  });
});

describe("the time for a quote grows with the length of the text, even if the text is one word repeated", () => {
  test.each([
    ["with other white space", "w\n", `${"w ".repeat(3_990)}x`],
    ["with a different letter in the middle", "a", `${"a".repeat(10_000)}b${"a".repeat(9_999)}`],
    ["of one accent", "e\u0301", "\u0301"],
  ])("a quote %s", (_, piece, exact) => {
    const selectors = SelectorsInput.parse([quote(exact)]);
    const inputOf = (length: number) => piece.repeat(length / piece.length);
    const run = (article: string) => void anchorQuote(article, selectors);
    expectLinearTime({ inputOf, run, size: 1_000_000, maxMs: 3_000 });
  });
});
