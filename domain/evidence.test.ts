import { expect, test } from "vitest";
import { bySource, EvidenceInput, evidenceInput, isSameCitation } from "./evidence.ts";
import { evidence } from "./exports/testing/fixtures.ts";

const id = "01a226dc-3e3d-71fb-8d26-a64326dc57ef";
const input = evidenceInput(evidence({ quote: "12 h 25 min" }, { id, url: "https://gauge.example/a" }));

test("a piece of evidence can be sent again as it is", () => {
  expect(EvidenceInput.parse(input)).toEqual(input);
  expect(input).toMatchObject({
    source: {
      ...{ url: "https://gauge.example/a", title: "Gauge", publisher: null, author: null },
      ...{ publishedAt: null, kind: "data" },
    },
    ...{ stance: "refutes", quote: "12 h 25 min", locator: null, note: null },
  });
});

test("spaces, empty fields and what the library knows of the source make no other citation", () => {
  const source = { url: " https://gauge.example/a", title: "Gauge ", publisher: "Town" };
  expect(isSameCitation({ source, stance: "refutes", quote: "12 h 25 min", note: "" }, input)).toBe(true);
});

test("an address is the same source before its title is found and after", () => {
  const url = "https://gauge.example/a";
  for (const source of [{ url }, { url, title: url }]) expect(isSameCitation({ ...input, source }, input)).toBe(true);
  expect(isSameCitation({ ...input, source: { url, title: "Tides" } }, input)).toBe(false);
});

test.each([{ stance: "context" as const }, { quote: "12 h" }, { locator: "p. 4" }, { source: { title: "Gauge" } }])(
  "%j makes another citation",
  (change) => expect(isSameCitation({ ...input, ...change }, input)).toBe(false),
);

test("a source that two verdicts cite stands once, with what the second says beyond the first", () => {
  const first = evidence({ id: "1", quote: "Twelve hours." }, { url: "https://gauge.example/tide" });
  const same = evidence({ id: "2" }, { id: "s2", url: "https://gauge.example/tide" });
  const beyond = evidence({ id: "3", quote: "And 25 minutes." }, { id: "s2", url: "https://gauge.example/tide" });
  const other = evidence({ id: "4" }, { id: "s4", url: "https://lock.example/" });
  expect(bySource([first, same, beyond, other])).toEqual([
    { first, more: [beyond] },
    { first: other, more: [] },
  ]);
});

test("an answer needs its question, and a question its answer or that there is none", () => {
  const problem = (fields: object) => EvidenceInput.safeParse({ ...input, ...fields }).error?.issues[0]?.message;
  const question = "How long is a tide?";
  expect(problem({ answer: "12 h 25 min" })).toBe("Write the question that this answers.");
  expect(problem({ question, answerType: "boolean" })).toContain("Write the answer");
  expect(problem({ question, answer: "12 h 25 min", answerType: "extractive" })).toBeUndefined();
  expect(problem({ question, answerType: "unanswerable" })).toBeUndefined();
});
