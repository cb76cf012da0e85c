import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import {
  article,
  claimOn,
  evidence,
  paragraph,
  ruled,
  streamedReportOf,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { RICH_CLAIMS, RICH_DOCUMENT } from "#domain/exports/testing/rich-report.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { toWebAnnotations } from "./web-annotation.ts";

const tides = article(paragraph("🌊🌊 High water returns every twelve hours exactly."));

const annotationsOf = async (...facts: Parameters<typeof streamedReportOf>) =>
  JSON.parse(await textOfPieces(toWebAnnotations(await streamedReportOf(...facts))));

/** The keys that we use of http://www.w3.org/ns/anno.jsonld. */
const CONTEXT_KEYS = new Set(
  (
    "@context id type motivation created modified generated creator name label body value format language " +
    "textDirection purpose source state sourceDate cached target selector exact prefix suffix start end first items " +
    "startIndex total"
  ).split(" "),
);

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(keysOf);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

describe("W3C annotations", () => {
  test("count passages in code points and quote the same words", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocumentWithClaims, fc.boolean(), async ({ document, claims }, isWhole) => {
        const options = { scope: isWhole ? ("article" as const) : ("passages" as const) };
        const { first, total } = await annotationsOf(document, { claims, options });
        const points = [...canonicalText(document)];
        for (const { target } of first.items) {
          const [quote, position] = target.selector;
          // The generated passages can split a character, which those of people never do.
          if (!Object.values<string>(quote).every((part) => !/\p{Surrogate}/u.test(part))) continue;
          expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
          expect(points.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
          expect(points.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
        }
        expect([total, first.items.length]).toEqual([claims.length, claims.length]);
      }),
    );
  });

  test("have no key outside the context, with and without names, reasons and verdicts", async () => {
    for (const all of [true, false]) {
      const options = { names: all, rationales: all, verdicts: all };
      const collection = await annotationsOf(RICH_DOCUMENT, { claims: RICH_CLAIMS, options });
      expect(keysOf(collection).filter((key) => !CONTEXT_KEYS.has(key))).toEqual([]);
      expect(collection["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
    }
  });

  test("have statement, rating, reasons and a link to each source", async () => {
    const cited = evidence({ quote: "12 h <25> min" }, { url: "https://gauge.example/a" });
    const book = evidence({ id: "e2", stance: "context" }, { id: "s2", title: "Book" });
    const verdicts = [verdict({ rationale: "Measured & <b>read</b>.", evidence: [cited, book] })];
    const claim = claimOn(tides, "returns every twelve hours", {
      statement: "It returns.",
      verdicts,
      ...ruled("false"),
    });
    const { first } = await annotationsOf(tides, { claims: [claim] });
    const [{ body, target, motivation, creator }] = first.items;
    const withPurpose = (purpose: string) => body.filter((one: { purpose: string }) => one.purpose === purpose);
    expect(motivation).toBe("assessing");
    expect(withPurpose("describing")[0].value).toBe("It returns.");
    expect(withPurpose("classifying")[0].value).toBe("False");
    expect(withPurpose("linking").map(({ source }: { source: string }) => source)).toEqual([
      "https://gauge.example/a",
      "urn:uuid:s2",
    ]);
    const [ruling, reasons] = withPurpose("assessing");
    expect(ruling.value).toContain("<p>The gauge shows otherwise.</p>");
    expect(parseHTML(`<html><body>${reasons.value}</body></html>`).document.body.textContent).toBe(
      "Verdict: False, 90% confident.Measured & <b>read</b>.Refutes: Gauge: 12 h <25> minContext: Book",
    );
    expect(creator).toMatchObject({ type: "Person", name: "Ada Kern" });
    expect(target).toMatchObject({
      source: "https://harbour.example/tides",
      selector: [{ exact: "returns every twelve hours" }, { start: 14, end: 40 }],
      state: { type: "TimeState", sourceDate: "2026-03-14T09:30:00.000Z" },
    });
  });

  test("say of a claim without a rating how it stands, and give a lost one no position", async () => {
    const claim = claimOn(tides, "twelve");
    const lost = { ...claim, anchor: { ...claim.anchor, state: "lost" as const, passage: null } };
    const { first } = await annotationsOf(tides, { claims: [lost] });
    const [{ body, target }] = first.items;
    expect(body[1]).toMatchObject({ purpose: "commenting", value: "Open" });
    expect(target.selector).toEqual([expect.objectContaining({ exact: "twelve" })]);
  });
});
