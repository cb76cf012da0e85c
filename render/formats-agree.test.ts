import fc from "fast-check";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import MarkdownIt from "markdown-it";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { canonicalText } from "#domain/document.ts";
import { cellText } from "#domain/exports/csv-cell.ts";
import { parseJsonReport } from "#domain/exports/json.ts";
import {
  article,
  claimAt,
  evidence,
  node,
  paragraph,
  ruled,
  streamedReportOf,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { Report } from "#domain/report-shape.ts";
import { fonts } from "./pdf/fonts.ts";
import { PrintableText } from "./pdf/printable.ts";
import { JOBS } from "./render-jobs.ts";

const HOSTILE = [
  ...[
    "</script><script>alert(1)</script>",
    "<!--",
    "]]>",
    "&amp;&lt;",
    "<w:p>",
    "=cmd|'/C calc'!A0",
    "+1+1",
    "@SUM(1)",
  ],
  ...[
    "#let x = 1",
    '#eval("1")',
    "*bold* _it_ $x$ `raw`",
    "@ref <label>",
    "\\u{41}",
    "// comment",
    "/* open",
    "= head",
  ],
  ...[
    "**md** [a](b) ![i](j)",
    "1. list",
    "- item",
    "| cell |",
    "~~~",
    "```",
    "{{ x }} {% raw %}",
    "<https://a.example>",
  ],
  ...["a\u202eb\u2066c", "\u0007bell", "🌊👩‍🚀", "𐐷𝒳", "café ñandú", "“q” ‘s’ …", "Ελλ Рус", '"; drop', "plain words"],
];

const words = fc.constantFrom(...HOSTILE);

/** Reports whose claims, sources and reasons hold the markup of every format. */
const hostileReport = fc
  .array(
    fc.record({
      passage: words,
      statement: words,
      title: words,
      quote: words,
      key: fc.constantFrom("true", "false", null),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((drawn) => {
    const document = article(
      ...drawn.flatMap(({ passage }, index) => [
        paragraph(`Words before ${passage} and after ${index}.`),
        node("horizontalRule"),
      ]),
    );
    const whole = canonicalText(document);
    let from = 0;
    const claims = drawn.map(({ passage, statement, title, quote, key }, index): Claim => {
      const start = whole.indexOf(passage, from + "Words before ".length);
      from = start + passage.length;
      const url = `https://source.example/${index}?a=1&b=<x>`;
      return claimAt(whole, start, from, {
        id: `claim-${index}`,
        statement: `${index} ${statement}`,
        verdicts: [
          verdict({
            id: `v${index}`,
            rationale: quote,
            evidence: [evidence({ quote, id: `e${index}` }, { title, url, id: `s${index}` })],
          }),
        ],
        ...(key ? ruled(key, `${statement} ${index}`) : {}),
      });
    });
    return { document, claims };
  });

/** Without white space, and without what a format cannot hold. */
const bare = (text: string | null | undefined) => (text ?? "").replace(/[\s\p{Cc}\u{fffd}]/gu, "");

const textOfHtml = (html: string) => bare(parseHTML(`<html><body>${html}</body></html>`).document.body.textContent);

type Files = Awaited<ReturnType<typeof filesOf>>;

/** What can be read from each file of the bundle of a report. */
async function filesOf(report: Report) {
  const files = unzipSync((await JOBS.zip(report)).bytes);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const word = await mammoth.convertToHtml({ buffer: Buffer.from(files["report.docx"] ?? "") });
  const pdf = await extractText(new Uint8Array(files["report.pdf"] ?? []), { mergePages: true });
  return {
    json: parseJsonReport(read("report.json")),
    claims: parseCsv(read("claims.csv")),
    sources: parseCsv(read("sources.csv")).slice(1),
    annotations: JSON.parse(read("annotations.w3c.jsonld")).first.items,
    reviews: JSON.parse(read("claimreview.jsonld"))["@graph"],
    page: parseHTML(read("report.html")).document,
    markdown: textOfHtml(new MarkdownIt({ html: true }).render(read("report.md"))),
    word: textOfHtml(word.value),
    pdf: bare(pdf.text.normalize("NFKC")),
  };
}

type Expected = { claim: ReportClaim; label: string; title: string; url: string };

function expectTables(
  { claims: [head = [], ...rows], sources }: Files,
  index: number,
  { claim, title, url }: Expected,
) {
  const cell = (name: string) => rows[index]?.[head.indexOf(name)];
  expect([cell("statement"), cell("quote"), cell("rating"), cell("source_urls")]).toEqual(
    [claim.statement, claim.anchor.exact, claim.rating, url].map((value) => cellText(value)),
  );
  expect(sources[index]?.slice(3, 5)).toEqual([cellText(title), url]);
}

function expectLinkedData({ annotations, reviews }: Files, index: number, { claim, label, title, url }: Expected) {
  const { body, target } = annotations[index];
  const { statement, anchor, rating } = claim;
  expect([body[0].value, body[1].value, target.selector[0].exact]).toEqual([statement, label, anchor.exact]);
  expect(body.at(-1).source).toBe(new URL(url).href);
  const review = reviews.find((one: { url: string }) => one.url === claim.url);
  expect(review === undefined).toBe(rating === null);
  if (!review) return;
  expect([review.itemReviewed.text, review.reviewRating.alternateName]).toEqual([statement, label]);
  expect(review.citation[0]).toMatchObject({ name: title, url: new URL(url).href });
}

function expectPages({ page, markdown, word, pdf }: Files, { claim, label, title, url }: Expected) {
  const note = page.querySelector(`#note-${claim.number}`);
  expect(bare(note?.querySelector(".result")?.textContent)).toBe(bare(`${claim.number} ${label}`));
  expect(note?.querySelector(".sources a")?.getAttribute("href")).toBe(new URL(url).href);
  expect(bare(note?.textContent)).toContain(bare(claim.statement));
  expect(bare(note?.textContent)).toContain(bare(title));
  const printable = new PrintableText(fonts().coverage);
  for (const value of [`${claim.number}. ${label}`, claim.statement, title, claim.anchor.exact, new URL(url).href]) {
    expect(markdown).toContain(bare(value));
    expect(word).toContain(bare(value));
    expect(pdf).toContain(bare(printable.of(value).normalize("NFKC")));
  }
}

test("all files of a report have the same rating, statement, passage and sources of every claim", async () => {
  await fc.assert(
    fc.asyncProperty(hostileReport, async ({ document, claims }) => {
      const report = await wholeReport(await streamedReportOf(document, { claims, details: { title: "=1+1 <b>" } }));
      const files = await filesOf(report);
      expect(files.json).toEqual(report);
      expect(files.page.querySelectorAll("script").length).toBe(0);
      for (const [index, claim] of report.claims.entries()) {
        const label = report.scale.find(({ key }) => key === claim.rating)?.label ?? "Open";
        const { title = "", url } = claim.evidence[0]?.source ?? {};
        const expected = { claim, label, title, url: url ?? "" };
        expectTables(files, index, expected);
        expectLinkedData(files, index, expected);
        expectPages(files, expected);
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);
