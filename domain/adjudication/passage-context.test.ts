import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import { article, paragraph } from "#domain/exports/testing/fixtures.ts";
import { passageContext } from "./passage-context.ts";

const harbour = article(
  paragraph("It was early."),
  paragraph("Forty boats came in. Nobody was late."),
  paragraph("It rained."),
);
const whole = canonicalText(harbour);
const around = (quote: string) => {
  const start = whole.indexOf(quote);
  return passageContext(harbour, { start, end: start + quote.length });
};

test("a passage has its block, the one before and the one after", () => {
  expect(around("boats came in")).toEqual({
    ...{ before: "It was early.", opening: "Forty ", words: "boats came in", closing: ". Nobody was late." },
    after: "It rained.",
  });
  expect([around("It was early.").before, around("It rained.").after]).toEqual([null, null]);
});

test("a passage over several blocks has all of them", () => {
  expect(around("late.\n\nIt")).toMatchObject({ opening: "Forty boats came in. Nobody was ", closing: " rained." });
});

test("the words of a passage are those of the text at any passage", () => {
  fc.assert(
    fc.property(anyDocumentWithClaims, ({ document, claims }) => {
      for (const { anchor } of claims)
        if (anchor.passage) expect(passageContext(document, anchor.passage).words).toBe(anchor.exact);
    }),
  );
});
