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
const said = (found: ReturnType<typeof anchorQuote>) => found.passage && text.slice(found.passage.start);

describe("another program's selectors", () => {
  test("a quote that stands once needs no context", () => {
    expect(said(find(quote("moon is near")))).toMatch(/^moon is near/);
  });

  test("a repeated quote is told apart by context or position, and otherwise not guessed", () => {
    expect(said(find(quote("The moon", { suffix: " is near" })))).toMatch(/^The moon is near/);
    expect(said(find(quote("The moon"), position(21, 29)))).toMatch(/^The moon is near/);
    expect(find(quote("The moon")).problem).toMatch(/2 places/);
  });

  test("a position beside a quote may count code points", () => {
    expect(said(find(position(20, 28), quote("The moon")))).toMatch(/^The moon is near/);
  });

  test("white space may differ", () => {
    expect(said(find(quote("far. The  moon")))).toMatch(/^far\.\n\nThe moon/);
  });

  test("a position alone counts UTF-16 units and stays in the text", () => {
    expect(find(position(3, 11)).passage).toEqual({ start: 3, end: 11 });
    expect(find(position(3, 999)).problem).toMatch(/only 70 characters/);
    expect(find(position(1, 5)).problem).toMatch(/inside a character/);
    expect(find(position(5, 5)).problem).toMatch(/empty/);
  });

  test("a quote that is not there is said not to be there", () => {
    expect(find(quote("The moon is gone"))).toEqual({
      passage: null,
      problem: "The quote does not stand in the text.",
    });
    expect(find(quote(" \n ")).passage).toBeNull();
  });
});
