import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { ArticleDocument } from "#domain/document.ts";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import {
  article,
  claimAt,
  claimOn,
  evidence,
  node,
  paragraph,
  reportOf,
  ruled,
  streamedReportOf,
  text,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { pageOf, textOf } from "#domain/exports/testing/page-of.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { toHtml } from "./html.ts";

const tides = article(
  paragraph("High water returns every twelve hours exactly."),
  paragraph("A careful skipper needs no table."),
);

/** The article's words as the page shows them, without the numbers that the report adds. */
async function wordsShown(document: ArticleDocument, facts?: Parameters<typeof reportOf>[1]): Promise<string> {
  const page = await pageOf(document, facts);
  for (const number of page.querySelectorAll(".number, .notes")) number.remove();
  return [...page.querySelectorAll(".text")].map((element) => element.textContent).join("");
}

describe("a report as a page", () => {
  test("shows every word of the article once, however claims overlap, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
        const words = ((await reportOf(document)).version.text ?? "").replaceAll("\n\n", "");
        // Parsers of HTML drop what no page can hold; both sides go through the same one.
        expect((await wordsShown(document, { claims })).replace(/[\s\0]/g, "")).toBe(words.replace(/[\s\0]/g, ""));
      }),
    );
  });

  test("gives every claim one number in the text and one note, which link to each other", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
        const page = await pageOf(document, { claims });
        for (const number of claims.keys()) {
          expect(page.querySelectorAll(`#claim-${number + 1}[href="#note-${number + 1}"]`).length).toBe(1);
          expect(page.querySelectorAll(`#note-${number + 1} a[href="#claim-${number + 1}"]`).length).toBe(1);
        }
        const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test("marks exactly the words of the passage", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocumentWithClaims, fc.nat(), async ({ document, claims }, which) => {
        const claim = claims[which % Math.max(1, claims.length)];
        if (!claim) return;
        const page = await pageOf(document, { claims: [claim] });
        const marked = [...page.querySelectorAll(".text mark")].map(({ textContent }) => textContent).join("");
        expect(marked.replace(/[\s\0]/g, "")).toBe(claim.anchor.exact.replace(/[\s\0]/g, ""));
      }),
    );
  });

  test("draws overlapping claims in different lanes, the later inside the earlier", async () => {
    const page = await pageOf(tides, {
      claims: [claimOn(tides, "High water returns"), claimOn(tides, "returns every twelve", ruled("false"))],
    });
    expect([...page.querySelectorAll(".text mark.lane-0")].map(textOf)).toEqual(["High water", "returns"]);
    expect([...page.querySelectorAll(".text mark.lane-1.r-0")].map(textOf)).toEqual(["returns", "every twelve"]);
  });

  test("puts the note of a claim after the block that has its number", async () => {
    const page = await pageOf(tides, { claims: [claimOn(tides, "skipper"), claimOn(tides, "twelve")] });
    const order = [...page.querySelectorAll(".sheet > div")].map((part) => part.querySelector(".number, .note")?.id);
    expect(order).toEqual(["claim-1", "note-1", "claim-2", "note-2"]);
  });

  test("labels ratings in the language of the article, and marks that language", async () => {
    const claims = [
      claimOn(tides, "twelve", { verdicts: [verdict()], ...ruled("false") }),
      claimOn(tides, "skipper", { standing: { state: "disputed", ratings: ["false", "true"] } }),
    ];
    const page = await pageOf(tides, { claims, details: { language: "de-AT" } });
    const names = [...page.querySelectorAll("bdi[lang=de-AT]")].map(textOf);
    expect(new Set(names)).toEqual(new Set(["False (de)", "True (de)"]));
  });

  test("keeps a claim whose passage is gone, with its old words", async () => {
    const claim = claimOn(tides, "twelve");
    const page = await pageOf(tides, {
      claims: [{ ...claim, anchor: { ...claim.anchor, state: "lost", passage: null } }],
    });
    expect(textOf(page.querySelector("h2"))).toBe("No longer in the article");
    expect(textOf(page.querySelector("blockquote mark"))).toBe("twelve");
    expect(page.querySelectorAll("#note-1").length).toBe(1);
  });

  test("of passages only shows the passages with their context", async () => {
    const page = await pageOf(tides, { claims: [claimOn(tides, "skipper")], options: { scope: "passages" } });
    expect(textOf(page.querySelector(".text"))).toBe("A careful skipper1 needs no table.");
    expect(page.body.textContent).not.toContain("High water");
  });

  test("has a table of contents that leads to headings and notes", async () => {
    const document = article(node("heading", [text("Ebb & flow")], { level: 2 }), ...tides.content);
    const page = await pageOf(document, { claims: [claimOn(document, "twelve", ruled("false"))] });
    const links = [...page.querySelectorAll(".contents a")];
    expect(links.map(textOf)).toEqual(["Ebb & flow", "False: twelve"]);
    for (const link of links) expect(page.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
  });

  test("embeds only typefaces with characters that it uses", async () => {
    const typefaces = [
      { family: "Serif", range: "U+0000-00FF,U+0131", base64: "bGF0aW4=" },
      { family: "Serif", range: "U+0370-03FF", base64: "Z3JlZWs=" },
    ];
    const report = await streamedReportOf(tides);
    const html = await textOfPieces(toHtml(report, { typefaces }));
    expect(html).toContain("url(data:font/woff2;base64,bGF0aW4=)");
    expect(html).not.toContain("Z3JlZWs=");
  });

  test("runs nothing, loads nothing and has no link that runs a script", async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const bad = text(evil, { type: "link", attrs: { href: "javascript:alert(1)" } });
    const source = { url: "javascript:alert(1)", title: evil, publisher: evil, author: evil };
    const cited = evidence({ stance: "context", quote: evil, locator: evil, note: evil }, source);
    const claim = claimAt(evil, 0, evil.length, {
      statement: `${evil}!`,
      claimant: evil,
      verdicts: [verdict({ rationale: evil, evidence: [cited] })],
      ...ruled("false", evil),
    });
    const html = await textOfPieces(
      toHtml(
        await streamedReportOf(article(paragraph(bad)), {
          claims: [claim],
          details: { title: evil, outlet: evil, byline: evil, url: "javascript:alert(1)", language: evil },
        }),
        { typefaces: [] },
      ),
    );
    expect(html).not.toMatch(
      /<(script|img|link|iframe|object|form)\b|\son\w+=(?!alert)|href="javascript|url\(|@import/i,
    );
    expect(parseHTML(html).document.querySelectorAll("script, img").length).toBe(0);
  });

  test("is laid out from right to left for an article in such a script", async () => {
    const page = await pageOf(tides, { details: { language: "ar" } });
    expect(page.querySelector(".sheet")?.getAttribute("dir")).toBe("rtl");
    expect(page.querySelector(".text")?.getAttribute("lang")).toBe("ar");
  });

  test("of an article without claims says so", async () => {
    expect(textOf((await pageOf(tides)).querySelector(".gist"))).toBe(
      "No claims are marked yet in an article by Harbour Weekly of 1 March 2026.",
    );
  });
});
