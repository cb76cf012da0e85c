import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { canonicalText } from "#domain/document.ts";
import { jsonForScript } from "#domain/exports/json-for-script.ts";
import { article, claimAt, evidence, paragraph, reportOf, ruled, verdict } from "#domain/exports/testing/fixtures.ts";
import { htmlFaults } from "#domain/exports/testing/html-faults.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { streamed } from "#domain/published-report.ts";
import { claimPage } from "./claim-page.ts";
import { type CorrectionRow, correctionsPage, type PublishedCorrection } from "./corrections.ts";
import { embedPage } from "./embed-page.ts";
import { feedOf, sitemapOf } from "./feed.ts";
import { indexPage, type ListedReport } from "./index-page.ts";
import { messagePage, withdrawnPage } from "./notice-page.ts";
import { reportPage } from "./report-page.ts";
import type { PublicSite } from "./site.ts";
import { publicStyle } from "./style.ts";

const HOSTILE = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)><!-- & ]]> \u2028`;

const site: PublicSite = {
  ...{ newsroom: HOSTILE, baseUrl: "https://desk.example", stylesheet: "/reports/assets/report.css" },
  sharesCopies: true,
  day: (moment) => moment.slice(0, 10),
};

const listed: ListedReport = {
  ...{ slug: "tides", title: `${HOSTILE}\u0007`, outlet: HOSTILE, language: "en", newest: 2 },
  ratings: [{ label: HOSTILE, color: '#fff;"', colorDark: "#000000", count: 3 }],
  ...{ firstAt: "2026-03-01T00:00:00.000Z", newestAt: "2026-03-14T00:00:00.000Z" },
  ...{ withdrawnAt: null, withdrawalReason: null },
};

const edition = {
  ...{ slug: "tides", number: 2, newest: 2, publishedAt: "2026-03-14T00:00:00.000Z", sha256: "0f".repeat(32) },
  editions: [
    { number: 1, publishedAt: "2026-03-01T00:00:00.000Z" },
    { number: 2, publishedAt: "2026-03-14T00:00:00.000Z" },
  ],
  corrections: [
    {
      ...{ edition: 2, at: "2026-03-14T00:00:00.000Z", note: HOSTILE },
      changes: {
        ...{ claimId: "claim-1", number: 1, statement: HOSTILE, dropped: false },
        rating: { was: HOSTILE, is: "True" },
      },
    },
  ],
};

async function hostileReport() {
  const document = article(paragraph(`Before ${HOSTILE} after.`));
  const claim = claimAt(canonicalText(document), 7, 30, {
    ...{ id: "claim-1", statement: HOSTILE, ...ruled("false", HOSTILE) },
    verdicts: [verdict({ rationale: HOSTILE, evidence: [evidence({ quote: HOSTILE }, { title: HOSTILE })] })],
  });
  return reportOf(document, { claims: [claim], details: { title: HOSTILE, outlet: HOSTILE } });
}

const withdrawal = {
  ...{ slug: "tides", title: HOSTILE, language: "ar", withdrawnAt: "2026-03-15T00:00:00.000Z", reason: HOSTILE },
};
const inReport = { slug: "tides", title: HOSTILE, language: "ar" };
const [correction] = edition.corrections;
const correctionRow: CorrectionRow = { ...inReport, kind: "correction", ...(correction as PublishedCorrection) };
const withdrawalRow: CorrectionRow = {
  ...{ ...inReport, kind: "withdrawal", at: withdrawal.withdrawnAt, reason: HOSTILE },
};

/** Every page, with text that tries to leave its place. */
async function pages(): Promise<Record<string, string>> {
  const report = await hostileReport();
  const [claim] = report.claims;
  return {
    report: await textOfPieces(reportPage(site, streamed(report), edition)),
    claim: claimPage(site, report, claim ?? expect.fail(), edition),
    embed: await embedPage(site, streamed(report), edition),
    index: indexPage(site, [listed], { q: HOSTILE, next: HOSTILE, isFirst: false }),
    old: await textOfPieces(reportPage(site, streamed(report), { ...edition, number: 1 })),
    preview: await textOfPieces(reportPage(site, streamed(report), { ...edition, sha256: null })),
    empty: indexPage(site, [], { q: "", next: null, isFirst: true }),
    corrections: correctionsPage(site, [correctionRow, withdrawalRow], "next", true),
    withdrawn: withdrawnPage(site, withdrawal),
    message: messagePage(site, "Not found", "There is no published report at this address."),
  };
}

describe("public pages", () => {
  test("are valid HTML, whatever is published", async () => {
    for (const [name, html] of Object.entries(await pages()))
      expect([name, await htmlFaults(html)]).toEqual([name, []]);
  });

  test("run nothing, whatever is published", async () => {
    for (const [name, html] of Object.entries(await pages())) {
      const { document } = parseHTML(html);
      const scripts = [...document.querySelectorAll("script")].map((script) => script.getAttribute("type"));
      expect([name, scripts.filter((type) => type !== "application/ld+json")]).toEqual([name, []]);
      expect([name, document.querySelectorAll("img, [onerror], iframe").length]).toEqual([name, 0]);
      for (const script of document.querySelectorAll("script")) JSON.parse(script.textContent ?? "");
    }
  });

  test("offer to show a report elsewhere, unless it was withdrawn", async () => {
    const { report, withdrawn } = await pages();
    const leads = (html = "") => parseHTML(html).document.querySelector('footer a[href$="/embed"]') !== null;
    expect([leads(report), leads(withdrawn)]).toEqual([true, false]);
  });

  test("lead to all other public pages at their top", async () => {
    for (const [name, html] of Object.entries(await pages())) {
      const links = [...parseHTML(html).document.querySelectorAll("nav.site a:not(.name)")];
      const addresses = name === "embed" ? [] : ["/reports", "/corrections", "/methodology", "/ask"];
      expect([name, links.map((link) => link.getAttribute("href"))]).toEqual([name, addresses]);
    }
  });

  test("load nothing from elsewhere", async () => {
    for (const html of Object.values(await pages())) {
      const { document } = parseHTML(html);
      const loaded = [...document.querySelectorAll("link[rel=stylesheet], [src]")];
      expect(loaded.map((element) => element.getAttribute("href"))).toEqual([site.stylesheet]);
    }
  });
});

test("a reader who reports an error from the page of a claim comes to the form with this claim", async () => {
  const { claim = "", report = "" } = await pages();
  expect(claim).toContain('href="/ask?claim=claim-1&amp;report=tides"');
  expect(report).toContain('href="/ask?report=tides"');
});

test("the page of a claim has evidence under the verdict that cites it, the reason for the ruling, and questions", async () => {
  const document = article(paragraph("High water returns every twelve hours."));
  const verdicts = ["Ada Kern", "Ben Ode"].map((name) =>
    verdict({
      ...{ id: name, reviewer: { id: name, name } },
      evidence: [
        evidence({ id: name, quote: `As ${name} read`, question: `What does ${name} ask?` }, { title: "Gauge" }),
      ],
    }),
  );
  const { ruling, standing } = ruled("false");
  const reasoned = ruling && { ...ruling, reason: "The gauge decides." };
  const claims = [claimAt(canonicalText(document), 19, 37, { ruling: reasoned, standing, verdicts })];
  const report = await reportOf(document, { claims });
  const page = parseHTML(claimPage(site, report, report.claims[0] ?? expect.fail(), edition)).document;
  const shown = [...page.querySelectorAll(".verdict")].map((element) => element.textContent?.replace(/\s+/g, " "));
  expect(shown[0]).toContain("Refutes Gauge: As Ada Kern read");
  expect(shown[0]).not.toContain("Ben Ode");
  expect(shown[1]).toContain("Refutes Gauge: As Ben Ode read");
  expect(page.body.textContent).toContain("Reason for the ruling: The gauge decides.");
  expect(page.body.textContent).toContain("What does Ada Kern ask?");
});

test("on paper a table stays on one page, and links that lead nowhere there are left out", () => {
  const print = publicStyle([]).split("@media print{").slice(1).join("");
  expect(print).toMatch(/table[^{}]*\{break-inside:avoid\}/);
  expect(print).toMatch(/\.page-link\{display:none\}/);
});

test("a claim without a rating has a dash on its page, not a disc", () => {
  const rules = publicStyle([]).match(/[^{}]*\.ruling[^{}]*\.disc\{[^}]*(?:height|border)[^}]*\}/g) ?? [];
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) expect(rule).toContain(":not(.r-none)");
});

test("a correction says its edition and day before the claim, so that the statement ends it", () => {
  const { document } = parseHTML(correctionsPage(site, [correctionRow], null, true));
  const words = document.querySelector(".correction p")?.textContent ?? "";
  expect(words.slice(0, 55)).toBe("Correction, 2026-03-14, edition 2. Claim 1: </script><s");
});

test("the list of reports says whose day it shows: the article has another one", () => {
  const { document } = parseHTML(
    indexPage(site, [{ ...listed, outlet: "Weekly" }], { q: "", next: null, isFirst: true }),
  );
  expect(document.querySelector(".reports .kind")?.textContent).toBe(
    "Article by Weekly. Report of 2026-03-14, edition 2",
  );
});

test("a list has no colour that is not one", async () => {
  expect((await pages()).index).not.toContain("--l:#fff;");
});

test("the feed and the sitemap have only characters that XML allows", () => {
  const feed = feedOf(
    site,
    [listed, { ...listed, withdrawnAt: "2026-03-15T00:00:00.000Z", withdrawalReason: HOSTILE }],
    "",
  );
  expect(feed).not.toContain("\u0007");
  expect(feed).not.toContain("<script>");
  expect(feed).toContain("<title>Withdrawn: ");
  expect(sitemapOf(site, [{ path: "/reports/a&b", changedAt: null }])).toContain("/reports/a&amp;b</loc>");
});

test("JSON in a script neither ends it nor begins a comment, and stays the same value", () => {
  const json = jsonForScript({ [HOSTILE]: [HOSTILE, 1, null] });
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toEqual({ [HOSTILE]: [HOSTILE, 1, null] });
});
