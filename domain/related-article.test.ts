import { expect, test } from "vitest";
import { relationInWords } from "./related-article.ts";

test.each([
  [1, [], "Shares 1 quotation"],
  [0, ["harbour", "lorry"], "Shares the rare words harbour, lorry"],
  [2, ["a", "b", "c", "d", "e", "f"], "Shares 2 quotations and the rare words a, b, c, d, e"],
])("with %i quotations and the words %j, an article says why it may belong", (quotations, words, sentence) => {
  expect(relationInWords({ quotations, words })).toBe(sentence);
});
