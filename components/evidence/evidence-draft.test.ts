import { expect, test } from "vitest";
import { evidence } from "#domain/exports/testing/fixtures.ts";
import {
  chooseSource,
  draftOf,
  EMPTY_EVIDENCE,
  finished,
  isBlank,
  nameSource,
  wantedSource,
} from "./evidence-draft.ts";

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

test("evidence that is reopened names its source, whose details are looked up again", () => {
  const url = "https://gauge.example/a";
  const draft = draftOf(evidence({ quote: "12 h" }, { url, title: "Gauge", publisher: "Town" }));
  expect(draft).toMatchObject({ url, title: null, publisher: null, quote: "12 h", sourceId: "s1" });
  expect(draftOf(evidence({}, { title: "Gauge", publisher: "Town" }))).toMatchObject({
    ...{ title: "Gauge", publisher: null, sourceId: "s1" },
  });
  expect(draftOf(evidence({}, { id: "", url, title: "Typed here" }))).toMatchObject({
    ...{ url, title: "Typed here", sourceId: null },
  });
});

test("a draft says which fields are missing", () => {
  expect(finished({ ...EMPTY_EVIDENCE, url: "  " }).problems).toEqual({
    source: "A source needs an address or a title.",
    stance: "Say whether it supports or refutes the claim.",
  });
  expect(finished({ ...DRAFT, words: "gaug" }).problems).toHaveProperty("source");
});

test("a form from which everything was deleted is blank again, whatever its kind and its stance say", () => {
  const blank = [EMPTY_EVIDENCE, { ...EMPTY_EVIDENCE, url: " ", quote: "" }, { ...EMPTY_EVIDENCE, stance: "refutes" }];
  expect(blank.map(isBlank)).toEqual([true, true, true]);
  expect([DRAFT, { ...EMPTY_EVIDENCE, kind: "study" }, { ...EMPTY_EVIDENCE, words: "g" }].map(isBlank)).toEqual(
    Array(3).fill(false),
  );
});

test("what stands in the field names an address, a DOI, or the title of a source without an address", () => {
  expect(nameSource(EMPTY_EVIDENCE, " https://gauge.example/a ")).toMatchObject({ url: "https://gauge.example/a" });
  const doi = nameSource(EMPTY_EVIDENCE, "10.1000/182");
  expect(wantedSource(doi)).toEqual({ url: "https://doi.org/10.1000/182", doi: "10.1000/182" });
  const title = nameSource(EMPTY_EVIDENCE, " Tide tables ");
  expect(title).toMatchObject({ url: null, title: "Tide tables", words: null });
  expect(nameSource(title, "https://gauge.example/a")).toMatchObject({ url: "https://gauge.example/a", title: null });
});

test("what the person typed about a source stays when its address is corrected", () => {
  const typed = nameSource(
    { ...DRAFT, title: "My title", words: "https://gauge.example/b" },
    "https://gauge.example/b",
  );
  expect(typed).toMatchObject({ url: "https://gauge.example/b", title: "My title" });
});

test("a source of the library replaces what was typed about another one", () => {
  const { source } = evidence({}, { url: "https://gauge.example/b" });
  expect(chooseSource({ ...DRAFT, title: "My title", words: "gaug" }, source)).toMatchObject({
    ...{ url: "https://gauge.example/b", title: null, words: null, sourceId: "s1", quote: "12 h" },
  });
});
