import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locateQuote } from "./locate-quote.ts";
import { searchableSource } from "./source-words.ts";

const REPORT = `Annual review of the harbour

The harbour handled 4,210 ships in 2019, which is 12% more than in the year be-
fore. Most of the growth came from co-operation with the neighbouring ports of
the region.² “We did not expect this,” said the director, Ms Åberg.

The temperature of the basin fell to −3 °C in January. Ferries were delayed for
two days; nobody was hurt. We did not expect this winter.`;

function located(quote: string, near?: number) {
  const { state, passage } = locateQuote(searchableSource(REPORT), quote, near);
  return [state, passage && REPORT.slice(passage.start, passage.end)];
}

describe("a quote is found", () => {
  test.each([
    ["with its exact words", "handled 4,210 ships in 2019", "handled 4,210 ships in 2019"],
    ["across a word divided at the end of a line", "more than in the year before.", "more than in the year be-\nfore"],
    ["with or without a hyphen", "came from cooperation with the", "came from co-operation with the"],
    ["in other quotation marks and letter case", "'we did not expect this', said", "We did not expect this,” said"],
    ["beside a footnote mark", "ports of the region. We", "ports of\nthe region.² “We"],
    [
      "with an omission that it marks",
      "The harbour handled […] 12% more",
      "The harbour handled 4,210 ships in 2019, which is 12% more",
    ],
    ["with words in brackets", "[The port] handled 4,210 ships", "handled 4,210 ships"],
    ["with an ellipsis at both ends", "… nobody was hurt …", "nobody was hurt"],
  ])("%s", (_how, quote, passage) => {
    expect(located(quote)).toEqual(["found", passage]);
  });

  test("at the occurrence nearest to an offset", () => {
    const offset = REPORT.lastIndexOf("We did not");
    expect(locateQuote(searchableSource(REPORT), "We did not expect this", offset).passage?.start).toBe(offset);
    expect(locateQuote(searchableSource(REPORT), "We did not expect this").passage?.start).toBeLessThan(offset);
  });
});

describe("a quote is found with changes", () => {
  test.each([
    ["another number", "The harbour handled 4,120 ships in 2019", "The harbour handled 4,210 ships in 2019"],
    ["another word", "The temperature of the basin rose to −3 °C", "The temperature of the basin fell to −3 °C"],
    ["no minus", "basin fell to 3 °C in January. Ferries", "basin fell to −3 °C in January. Ferries"],
    [
      "a word left out unsaid",
      "Ferries were delayed for days; nobody was hurt",
      "Ferries were delayed for\ntwo days; nobody was hurt",
    ],
    ["a sign left out", "which is 12 more than in the year before", "which is 12% more than in the year be-\nfore"],
  ])("%s", (_what, quote, passage) => {
    expect(located(quote)).toEqual(["changed", passage]);
  });
});

test.each([
  ["a short quote with another word", "nobody was injured"],
  ["other words", "The library lent ninety thousand books to children in spring"],
  ["parts in another order", "nobody was hurt […] which is 12% more"],
  ["nothing but punctuation", "“…”"],
  ["nothing", ""],
])("%s is absent", (_what, quote) => {
  expect(located(quote)).toEqual(["absent", null]);
});

const word = fc.stringMatching(/^[a-zäß0-9]{1,9}$/);
const text = fc.array(word, { minLength: 12, maxLength: 120 }).map((words) => words.join(" "));

test("every run of whole words of a text is found in it with the same words", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, from, count) => {
      const words = source.split(" ");
      const first = from % words.length;
      const quote = words.slice(first, first + 1 + (count % 20)).join(" ");
      const { state, passage } = locateQuote(searchableSource(source), quote);
      expect(state).toBe("found");
      expect(passage && source.slice(passage.start, passage.end)).toBe(quote);
    }),
  );
});

test("the time is about linear in a text of one repeated word", () => {
  const timeFor = (length: number) => {
    const source = searchableSource("ha ".repeat(length));
    const start = performance.now();
    expect(locateQuote(source, "ha ".repeat(length / 100)).state).toBe("found");
    expect(locateQuote(source, `${"ha ".repeat(length / 100)}ho`).state).toBe("absent");
    return performance.now() - start;
  };
  const shortest = (length: number) => Math.min(...[0, 1, 2].map(() => timeFor(length)));
  shortest(10_000); // compiled
  expect(shortest(80_000) / shortest(10_000)).toBeLessThan(32); // 8 where it is linear, 64 where it is quadratic
});
