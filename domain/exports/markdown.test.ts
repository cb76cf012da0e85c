import fc from "fast-check";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import type { DocumentNode } from "#domain/document.ts";
import { anyDocumentWithClaims } from "#domain/exports/testing/any-document.ts";
import {
  article,
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
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { escapeMarkdown } from "./markdown/escape.ts";
import { toMarkdown } from "./markdown.ts";

const markdownOf = async (...facts: Parameters<typeof streamedReportOf>) =>
  textOfPieces(toMarkdown(await streamedReportOf(...facts)));

const rendered = (markdown: string) =>
  parseHTML(`<html><body>${new MarkdownIt({ html: true }).render(markdown)}</body></html>`).document.body;

const tides = article(paragraph("High water returns every twelve hours exactly."), paragraph("No table is needed."));

/** Without white space, and without characters that Markdown or HTML cannot hold. */
const words = (value: string | null | undefined) => (value ?? "").replace(/[\s\0\ufffd]/g, "");

test("any text is shown as it is", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "*",
          "_",
          "`",
          "# ",
          "- ",
          "1. ",
          "[a](b)",
          "<b>",
          "&amp;",
          "\\",
          "~~",
          "|",
          "{{x}}",
          "a",
          " ",
          ":a:",
        ),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(hostile, (value) => {
      expect(words(rendered(escapeMarkdown(value)).textContent)).toBe(words(value));
    }),
  );
});

test("every word of the article is shown, and every claim has a number and a section", async () => {
  await fc.assert(
    fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
      const page = rendered(await markdownOf(document, { claims, details: { title: "Title of the report" } }));
      const shown = words(page.textContent?.split("Claims\n")[0]).replace(/\[\d+\]/g, "");
      const { version } = await reportOf(document);
      for (const line of (version.text ?? "").split("\n")) expect(shown).toContain(words(line).replace(/\[\d+\]/g, ""));
      expect([...page.querySelectorAll("h3")].length).toBe(claims.length);
      expect(page.querySelectorAll("script").length).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("a claim has its number behind the passage and its rating, statement, reasons and sources in a section", async () => {
  const cited = evidence({ quote: "12 h 25 min", locator: "p. 4" }, { url: "https://gauge.example/a?b=1&copy=2" });
  const claims = [
    claimOn(tides, "returns every twelve hours", {
      statement: "High water returns every twelve hours.",
      verdicts: [verdict({ evidence: [cited] })],
      ...ruled("false"),
    }),
  ];
  const markdown = await markdownOf(tides, { claims });
  expect(markdown).toContain("returns every twelve hours\\[1\\] exactly.");
  expect(markdown).toContain(
    "### 1. False\n\n> returns every twelve hours\n\nClaim: High water returns every twelve hours.",
  );
  expect(markdown).toContain("1. Refutes: Gauge. [");
  expect(rendered(markdown).querySelector("ol a")?.getAttribute("href")).toBe("https://gauge.example/a?b=1&copy=2");
});

test("formatting is kept where Markdown has it", async () => {
  const document = article(
    paragraph(text("bold", { type: "bold" }), text("italic", { type: "italic" }), text("!", { type: "bold" })),
    paragraph(text("See!"), text("the gauge", { type: "link", attrs: { href: "https://a.example/" } })),
    node("table", [node("tableRow", [node("tableCell", [paragraph("a|b")]), node("tableCell", [paragraph("c")])])]),
    node("codeBlock", [text("``` *x*")]),
  );
  const page = rendered(await markdownOf(document));
  expect(page.querySelector("strong")?.textContent).toBe("bold");
  expect(page.querySelector("em")?.textContent).toBe("italic");
  expect(page.querySelector("img")).toBeNull();
  expect(page.querySelector("th")?.textContent).toBe("a|b");
  expect(page.querySelector("pre")?.textContent).toBe("``` *x*\n");
});

test("empty items of nested lists are no rule", async () => {
  const list = (...items: DocumentNode[]) =>
    node(
      "bulletList",
      items.map((item) => node("listItem", [item])),
    );
  const document = article(list(list(list(paragraph(), paragraph("<b>")))));
  const page = rendered(await markdownOf(document));
  expect(page.querySelectorAll("ul ul ul > li").length).toBe(2);
  expect(page.textContent).toContain("<b>");
});

test("a report of passages only has none of the text around them", async () => {
  const claims = [claimOn(tides, "table is needed")];
  const markdown = await markdownOf(tides, { claims, options: { scope: "passages" } });
  expect(markdown).not.toContain("High water");
  expect(markdown).toContain("> table is needed");
});
