import { describe, expect, test } from "vitest";
import { anchorQuote } from "./anchor-quote.ts";
import { SelectorsInput } from "./selectors.ts";

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
});
