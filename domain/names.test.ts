import { expect, test } from "vitest";
import { namesAround } from "./names.ts";

const TEXT = `Harbour news

The Moon does most of the work. In the Bay of Fundy the water climbs thirty metres, Maria Okafor said on Tuesday.

The Canadian Hydrographic Service disagrees. “Sixteen metres,” wrote Tremblay. Okafor told the paper that she stands by it.`;

const around = (words: string) => {
  const start = TEXT.indexOf(words);
  return namesAround(TEXT, { start, end: start + words.length });
};

test("names of the same sentence come first, then the nearest, each once and in full", () => {
  const names = around("climbs thirty metres");
  expect(names.slice(0, 2).sort()).toEqual(["Bay of Fundy", "Maria Okafor"]);
  expect(names.slice(2)).toEqual(["Canadian Hydrographic Service", "Tremblay"]);
  expect(around("Sixteen metres")[0]).toBe("Tremblay");
});

test("the first word of a sentence is no name", () => {
  expect(around("most of the work")).not.toContain("The Moon");
  expect(namesAround("He said it. They told us. It says so.", { start: 0, end: 2 })).toEqual([]);
});

test("the search stays fast on a hostile text", () => {
  const started = performance.now();
  namesAround(`${"A".repeat(20_000)}${" Aa of the".repeat(2_000)}`, { start: 10, end: 20 });
  expect(performance.now() - started).toBeLessThan(2_000);
});
