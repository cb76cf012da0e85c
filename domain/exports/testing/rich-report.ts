import type { Claim } from "#domain/claim.ts";
import { canonicalText } from "#domain/document.ts";
import { article, BEN, claimAt, claimOn, evidence, node, paragraph, ruled, text, verdict } from "./fixtures.ts";

const link = { type: "link", attrs: { href: "https://gauge.example/?a=1&b" } } as const;

/** Every kind of block and mark, with markup characters in the text. */
export const RICH_DOCUMENT = article(
  node("heading", [text("What the tide tables leave out")], { level: 1 }),
  paragraph(
    "The Moon does <most> of the work, & the Sun ",
    text("the rest", link),
    text(" of it", link, { type: "bold" }),
    ".",
  ),
  node("heading", [text("Ebb")], { level: 4 }),
  node("blockquote", [paragraph("High water returns every twelve hours exactly.", node("hardBreak"), "So they say.")]),
  node("bulletList", [
    node("listItem", [paragraph("One 🌊")]),
    node("listItem", [paragraph("Two"), paragraph("Three")]),
  ]),
  node("orderedList", [node("listItem", [paragraph("Four")])], { start: 4 }),
  node("horizontalRule"),
  node("table", [
    node("tableCaption", [text("Heights")]),
    node("tableRow", [node("tableHeader", [paragraph("Port")]), node("tableHeader", [node("paragraph")])]),
    node("tableRow", [node("tableCell", [paragraph("4 m")], { colspan: 2 })]),
  ]),
  node("figure", [node("figureCaption", [text("The harbour")])], { src: "https://a.example/p.jpg", alt: "Boats" }),
  node("codeBlock", [text("if (tide > 4)\n  wait();")]),
  node("definitionList", [
    node("definitionTerm", [text("Ebb")]),
    node("definitionDetails", [paragraph("Falling water")]),
  ]),
  node("paragraph"),
  paragraph("A careful skipper needs no table."),
);

const whole = canonicalText(RICH_DOCUMENT);
const at = (quote: string, more = 0) => {
  const start = whole.indexOf(quote);
  return [start, start + quote.length + more] as const;
};
const cited = evidence({ quote: "12 h 25 min", locator: "p. 4" }, { url: "https://gauge.example/a", title: "Gauge" });
const second = { ...cited, id: "e2", note: "Read it <twice>." };
const lost = claimAt(whole, ...at("Three"), { id: "lost" });

/** Claims that overlap, reach across blocks, share a passage, are lost, ruled, agreed, disputed or hidden. */
export const RICH_CLAIMS: Claim[] = [
  claimOn(RICH_DOCUMENT, "The Moon does <most> of the work", {
    id: "c1",
    ...ruled("false"),
    verdicts: [verdict({ evidence: [cited] })],
  }),
  claimOn(RICH_DOCUMENT, "Moon does", { id: "c2", standing: { state: "agreed", rating: "mixed" } }),
  claimOn(RICH_DOCUMENT, "Moon", { id: "c3", standing: { state: "stale", rating: null }, claimant: "A skipper" }),
  claimOn(RICH_DOCUMENT, "Moon does <most>", { id: "c4", statement: "=1+1 says the Moon", tags: ["sea", "sky"] }),
  claimAt(whole, ...at("twelve hours exactly.", 14), {
    id: "c5",
    standing: { state: "disputed", ratings: ["false", "true"] },
    verdicts: [
      verdict({ id: "v1", evidence: [cited, second] }),
      verdict({ id: "v2", reviewer: BEN, rating: "true", confidence: null, rationale: "Read.\n\nTwice." }),
    ],
  }),
  claimAt(whole, ...at("The harbour", 40), { id: "c6", blind: true }),
  claimOn(RICH_DOCUMENT, "Four", { id: "c7", type: "number", saidAt: "2026-03" }),
  { ...lost, anchor: { ...lost.anchor, state: "lost", passage: null, was: { version: 1, exact: "Three" } } },
];
