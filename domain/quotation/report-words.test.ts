import { expect, test } from "vitest";
import { alsoReported, kindInFull, reportsInWords, wordsInHeading } from "./report-words.ts";

test("a quotation says in how many other articles it stands, and what they do to its words", () => {
  expect(alsoReported({ reports: 0, kinds: [] })).toBeNull();
  expect(alsoReported({ reports: 1, kinds: ["number", "cut"] })).toBe("Also in 1 other article: number changed, cut");
  expect(alsoReported({ reports: 1200, kinds: [] })).toBe("Also in 1,200 other articles");
  expect([1, 2000].map(reportsInWords)).toEqual(["1 report", "2,000 reports"]);
});

test("words in a heading stand on one line, without the comma that leads over to their speaker", () => {
  expect(["We\nstay,", "We stay."].map(wordsInHeading)).toEqual(["We stay", "We stay."]);
});

test("a number, a negation and a name are shown before and after, and what was cut alone", () => {
  const segments = [
    { change: "same", reference: "It will carry ", report: "It will carry " },
    { change: "number", reference: "four ", report: "forty, " },
    { change: "negation", reference: "no lorry", report: "" },
    { change: "cut", reference: "at night, ", report: "… " },
  ] as const;
  const report = { segments: [...segments], speaker: "the mayor" };
  expect(kindInFull("number", report)).toEqual(["four", "forty"]);
  expect(kindInFull("negation", report)).toEqual(["no lorry", "nothing"]);
  expect(kindInFull("cut", report)).toEqual(["at night"]);
  expect(kindInFull("attributed", report)).toEqual(["the mayor"]);
  expect(kindInFull("name", report)).toBeNull();
});

test("a change of many words is shown in the text only", () => {
  const segments = [
    { change: "name" as const, reference: "Mara Lind of the harbour", report: "Jon Berg of the council" },
  ];
  expect(kindInFull("name", { segments, speaker: null })).toBeNull();
});
