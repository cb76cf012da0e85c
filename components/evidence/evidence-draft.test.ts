import { expect, test } from "vitest";
import { draftOf, EMPTY_EVIDENCE, finished, isBlank } from "./evidence-draft.ts";

const DRAFT = { ...EMPTY_EVIDENCE, url: " https://gauge.example/a ", stance: "refutes" as const, quote: "12 h" };

test("a draft with a source and a stance can be sent, and sends null for what is empty", () => {
  expect(finished({ ...DRAFT, title: "" }).input).toMatchObject({
    source: {
      ...{ url: "https://gauge.example/a", title: null, publisher: null, author: null },
      ...{ publishedAt: null, kind: "other" },
    },
    ...{ stance: "refutes", quote: "12 h", locator: null, note: null },
  });
});

test("evidence that is reopened and not changed stays the same", () => {
  const { input } = finished(DRAFT);
  expect(input && finished(draftOf(input)).input).toEqual(input);
});

test("a draft says which fields are missing", () => {
  expect(finished({ ...EMPTY_EVIDENCE, url: "  " }).problems).toEqual({
    source: "A source needs an address or a title.",
    stance: "Say whether it supports or refutes the claim.",
  });
});

test("a form from which everything was deleted is blank again, whatever its kind says", () => {
  expect([EMPTY_EVIDENCE, { ...EMPTY_EVIDENCE, url: " ", quote: "" }].map(isBlank)).toEqual([true, true]);
  expect([DRAFT, { ...EMPTY_EVIDENCE, kind: "study" }].map(isBlank)).toEqual([false, false]);
});
