import { expect, test } from "vitest";
import { bySource, citation, EvidenceInput, evidenceInput } from "./evidence.ts";
import { evidence } from "./exports/testing/fixtures.ts";

const input = evidenceInput(evidence({ quote: "12 h 25 min" }, { url: "https://gauge.example/a" }));

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
  expect(citation({ source, stance: "refutes", quote: "12 h 25 min", note: "" })).toEqual(citation(input));
});

test.each([{ stance: "context" as const }, { quote: "12 h" }, { locator: "p. 4" }, { source: { title: "Gauge" } }])(
  "%j makes another citation",
  (change) => expect(citation({ ...input, ...change })).not.toEqual(citation(input)),
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
