import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "#domain/anchoring/testing/arbitrary.ts";
import { locateQuotes } from "./locate.ts";
import { readFile } from "./read-file.ts";

const quote = (exact: string) => ({ type: "TextQuoteSelector", exact, prefix: "", suffix: "" });
const row = (more: object = {}) => ({
  ...{
    id: "r1",
    uri: "https://outlet.example/bridge",
    user: "acct:robin@hypothes.is",
    created: "2019-03-05T10:00:00Z",
  },
  ...{ text: "Says who?", tags: ["Bridge"], group: "__world__", permissions: { read: ["group:__world__"] } },
  target: [{ source: "https://outlet.example/bridge", selector: [quote(" opened in 1932 ")] }],
  ...more,
});
const read = (value: unknown) => {
  const file = readFile(JSON.stringify(value));
  return "annotations" in file ? file : expect.fail(file.format);
};

test("an annotation of Hypothesis keeps its words, its tags, and who says what", () => {
  const { format, annotations } = read({ total: 1, rows: [row()] });
  expect(format).toBe("hypothesis");
  expect(annotations).toEqual([
    {
      ...{ key: "r1", name: "“opened in 1932”", source: "https://outlet.example/bridge", statement: null },
      ...{ tags: ["bridge"], remark: "From Hypothesis by robin on 2019-03-05:\n\nSays who?" },
      selectors: [{ type: "TextQuoteSelector", exact: "opened in 1932", prefix: " ", suffix: " " }],
    },
  ]);
});

test.each([
  ["a note on the page", { target: [{ source: "https://outlet.example" }] }, /whole page/],
  ["a reply", { references: ["r0"] }, /reply/],
  ["a deleted one", { deleted: true }, /deleted/],
  ["one of a private group", { group: "Zx81" }, /private group/],
  ["one for its author only", { permissions: { read: ["acct:robin@hypothes.is"] } }, /Only its author/],
  ["one that is hidden", { hidden: true }, /hidden/],
  [
    "one without a quote",
    { target: [{ selector: [{ type: "TextPositionSelector", start: 1, end: 3 }] }] },
    /not quote/,
  ],
])("%s is left out with the reason", (_, more, reason) => {
  expect(read({ rows: [row(), row({ id: "r2", ...more })] })).toMatchObject({
    ...{ annotations: [{ key: "r1" }], leftOut: [{ reason: expect.stringMatching(reason) }] },
  });
});

test("the file of the Hypothesis client and a single annotation are read too", () => {
  expect(read({ export_date: "2024", annotations: [row()] }).annotations).toHaveLength(1);
  expect(read(row()).annotations).toHaveLength(1);
});

const WEB = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://notes.example/1",
  type: "Annotation",
  creator: { name: "Robin" },
  created: "2019-03-05T10:00:00Z",
  body: [
    { type: "TextualBody", value: "It opened in 1932.", purpose: "describing" },
    { type: "TextualBody", value: "False", purpose: "classifying" },
    { type: "TextualBody", value: "<p>The &amp; register</p>", format: "text/html", purpose: "assessing" },
    { type: "SpecificResource", source: "https://register.example/", purpose: "linking" },
    { type: "TextualBody", value: "Bridges", purpose: "tagging" },
  ],
  target: { source: "https://outlet.example/bridge", selector: { ...quote("1932"), refinedBy: undefined } },
};

test("the bodies of a W3C annotation are a statement, tags and a remark", () => {
  expect(read(WEB).annotations).toMatchObject([
    {
      ...{ key: "https://notes.example/1", statement: "It opened in 1932.", tags: ["bridges"] },
      remark:
        "From a W3C annotation by Robin on 2019-03-05:\n\nRating: False\n\nThe & register\n\nSource: https://register.example/",
    },
  ]);
});

test("collections and pages are read, and pages that are elsewhere are said", () => {
  const page = { type: "AnnotationPage", items: [WEB], next: "https://notes.example/page2" };
  expect(read({ type: "AnnotationCollection", first: page })).toMatchObject({
    ...{ format: "w3c", annotations: [{}], leftOut: [{ what: "https://notes.example/page2" }] },
  });
});

test("a position of the W3C counts code points, so that it chooses among equal words", () => {
  const text = "👩 it opened. 👩 it opened.";
  const [first, second] = [3, 17].map((start) => ({ start: [...text.slice(0, start)].length, end: 99 }));
  const quotes = [first, second].map((at) => [
    { type: "TextQuoteSelector" as const, exact: "it opened." },
    { type: "TextPositionSelector" as const, start: at?.start ?? 0, end: 99 },
  ]);
  expect(locateQuotes({ text, quotes, countsCodePoints: true }).map(({ selectors }) => selectors?.[0].start)).toEqual([
    3, 17,
  ]);
});

test("words that are not there are never taken from similar ones", () => {
  const [found] = locateQuotes({
    text: "It opened in 1934.",
    quotes: [[{ type: "TextQuoteSelector", exact: "in 1932" }]],
    countsCodePoints: false,
  });
  expect(found).toEqual({ selectors: null, reason: "Its words are not in the article." });
});

test("whatever the words are, those that are found are the same", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat({ max: 60 }), (text, at, length) => {
      const start = at % (text.length + 1);
      const exact = text.slice(start, start + length);
      if (exact.trim() === "") return;
      const { annotations } = read({ rows: [row({ target: [{ selector: [quote(exact)] }] })] });
      const quotes = annotations.map(({ selectors }) => selectors);
      for (const { selectors } of locateQuotes({ text, quotes, countsCodePoints: false }))
        if (selectors) expect(text.slice(selectors[0].start, selectors[0].end)).toBe(selectors[1].exact);
    }),
  );
});

test.each(["", "{", "[]", "{}", "<html></html>", '"words"', "null"])("%j is refused with a sentence", (content) => {
  expect(() => readFile(content)).toThrow(/\.$/);
});
