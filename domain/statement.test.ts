import { expect, test } from "vitest";
import type { Claim } from "./claim.ts";
import { firstStatement, missingContext, statementAfterMove } from "./statement.ts";

const TEXT =
  "Harbour news\n\nThe clerk wrote it down. In 2019 the town\nhad nine hundred trees, he said. Nobody counted.";
const passageOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

const SENTENCE = "In 2019 the town had nine hundred trees, he said.";

test.each([
  ["nine hundred trees", SENTENCE],
  ["In 2019", SENTENCE],
  ["wrote it down. In 2019", `The clerk wrote it down. ${SENTENCE}`],
  ["Harbour", "Harbour news"],
])("the statement of “%s” begins as the whole of its sentences", (words, statement) => {
  expect(firstStatement(TEXT, passageOf(words))).toBe(statement);
});

const claim = (statement: string, more: Partial<Claim> = {}) =>
  ({
    statement,
    anchor: { passage: passageOf("nine hundred trees"), exact: "nine hundred trees" },
    myVerdict: null,
    verdicts: [],
    ruling: null,
    ...more,
  }) as unknown as Claim;

test("a statement that nobody edited follows its claim to other words", () => {
  const after = (of: Claim) => statementAfterMove(TEXT, of, passageOf("Nobody"));
  expect(after(claim(SENTENCE))).toBe("Nobody counted.");
  expect(after(claim("nine hundred trees"))).toBe("Nobody counted.");
  expect(after(claim("The town had nine hundred trees in 2019."))).toBeNull();
  expect(after(claim(SENTENCE, { verdicts: [{}] as Claim["verdicts"] }))).toBeNull();
});

test.each([
  ["It moves away by 3.8 centimetres a year.", "en", "“It”"],
  ["But she left in May.", "en", "“she”"],
  ["The mayor resigned last Tuesday.", "en", "“last Tuesday”"],
  ["nine hundred trees", "en", "middle of a sentence"],
  ["Sie wurde 2019 gebaut.", "de-CH", "“Sie”"],
])("“%s” cannot stand alone, and the hint says why", (statement, language, words) => {
  expect(missingContext(statement, language)).toContain(words);
});

test.each([
  ["The Moon moves away by 3.8 centimetres a year.", "en"],
  ["Italy has 60 million inhabitants.", "en"],
  ["Thatcher resigned in 1990.", "en"],
  ["Die Brücke wurde 2019 gebaut.", "de"],
  ["橋は2019年に建てられた。", "ja"],
])("“%s” stands alone", (statement, language) => {
  expect(missingContext(statement, language)).toBeNull();
});
