import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { rate } from "#server/testing/claims.ts";
import { publishAnyway, ruledArticle } from "#server/testing/editions.ts";
import { readCorrectionsPage, readFeed, readIndexPage, readSitemap } from "./public-lists.ts";
import { type PublicPage, readClaimPage, readEmbedPage, readReportPage } from "./public-reports.ts";
import { withdrawReport } from "./withdraw.ts";

const textOf = ({ page }: PublicPage) => new TextDecoder().decode(page.bytes);

async function publishedScene(title?: string) {
  const scene = await ruledArticle(title);
  const { slug } = await publishAnyway(scene.editor, scene.article.id);
  return { ...scene, slug };
}

async function correctedScene() {
  const scene = await publishedScene();
  const ruling = { rating: "mostly-false", summary: "It is 12 h 25 min.", reason: "The gauge was read again." };
  await ruleOnClaim(scene.editor, scene.ruled.id, ruling, 1);
  await publishAnyway(scene.editor, scene.article.id, { notes: { [scene.ruled.id]: "We misread <the> gauge." } });
  return scene;
}

describe("the page of a report", () => {
  test("shows the newest edition to everybody, without scripts, and with structured data", async () => {
    const { slug, ruled } = await publishedScene();
    const html = textOf(await readReportPage(slug));
    const { document } = parseHTML(html);
    expect(document.querySelector("h1")?.textContent).toBe("The Moon does most of the work.");
    expect(html).toContain("edition 1");
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map((script) => script.getAttribute("type"))).toEqual(["application/ld+json"]);
    const data = JSON.parse(scripts[0]?.textContent ?? "");
    expect(data["@graph"][0]).toMatchObject({ "@type": "ClaimReview", reviewRating: { alternateName: "False" } });
    expect(data["@graph"][0].url).toMatch(new RegExp(`/reports/${slug}/claims/${ruled.id}$`));
    expect(html).not.toContain("archivedAt");
  });

  test("says of an old edition that it is not the newest, and shows the correction on the new one", async () => {
    const { slug } = await correctedScene();
    const old = textOf(await readReportPage(slug, 1));
    expect(old).toContain("This is not the newest edition.");
    expect(old).toContain('name="robots" content="noindex"');
    expect(old).not.toContain("Mostly false");
    const html = textOf(await readReportPage(slug));
    expect(html).toContain("The rating was: False. It is: Mostly false.");
    expect(html).toContain("We misread &lt;the&gt; gauge.");
    expect(html).toContain("edition 2");
  });

  test.each(["nothing", "../etc", "x'; --", "%00", "A"])("is not found for %s", async (slug) => {
    expect((await readReportPage(slug)).status).toBe(404);
    expect((await readClaimPage(slug, "1")).status).toBe(404);
  });

  test("has no edition 0, 3 or beyond", async () => {
    const { slug } = await publishedScene();
    for (const number of [0, 2, 999]) expect((await readReportPage(slug, number)).status).toBe(404);
  });
});

test("the page of a claim has its own review and its corrections", async () => {
  const { slug, ruled } = await correctedScene();
  const { status, page } = await readClaimPage(slug, ruled.id);
  const { document } = parseHTML(new TextDecoder().decode(page.bytes));
  expect(status).toBe(200);
  const data = JSON.parse(document.querySelector("script")?.textContent ?? "");
  expect(data).toMatchObject({ "@context": "https://schema.org", "@type": "ClaimReview" });
  expect(document.querySelector(".correction")?.textContent).toContain("It is: Mostly false.");
  expect(document.querySelectorAll(".sources li")).toHaveLength(2);
});

test("nobody reads on public pages what is not published", async () => {
  const { first, slug, open, article, editor } = await publishedScene();
  await rate(first, open, "true", { rationale: "A hidden rationale." });
  await ruleOnClaim(editor, open.id, { rating: "true", summary: "Hidden summary.", reason: "Hidden reason." }, null);
  const pages = [readReportPage(slug), readReportPage(slug, 1), readClaimPage(slug, open.id), readEmbedPage(slug)];
  const all = (await Promise.all(pages)).map(textOf).join("");
  expect(all).not.toMatch(/idden|Robin|Rationale/);
  expect(await readIndexPage({ q: "Hidden" })).not.toContain(slug);
  expect(article.id).toBeTruthy();
});

describe("a withdrawn report", () => {
  test("leaves a notice everywhere, and nothing of what it said", async () => {
    const { editor, article, slug, ruled } = await correctedScene();
    await withdrawReport(editor, article.id, { reason: "It was about another bay." }, 2);
    const pages = [readReportPage(slug), readReportPage(slug, 1), readClaimPage(slug, ruled.id), readEmbedPage(slug)];
    for (const page of await Promise.all(pages)) {
      expect(page.status).toBe(410);
      expect(textOf(page)).toContain("It was about another bay.");
      expect(textOf(page)).not.toMatch(/twelve hours|Gauge|Mostly false/);
    }
    const corrections = await readCorrectionsPage({});
    expect(corrections).toContain("It was about another bay.");
    expect(corrections).not.toContain(`${slug}/claims`);
    expect(await readIndexPage({})).toContain("It was about another bay.");
    expect(await readIndexPage({ q: "twelve" })).not.toContain(slug);
    expect(await readSitemap()).not.toContain(slug);
    expect(await readFeed()).toContain("Withdrawn: The Moon does most of the work.");
  });
});

test("lists are searched by words of claims, and read page by page", async () => {
  const { slug } = await publishedScene();
  expect(await readIndexPage({ q: "TWELVE hours" })).toContain(slug);
  expect(await readIndexPage({ q: "nowhere-at-all" })).toContain("No report has these words.");
  const articles = await Promise.all(Array.from({ length: 31 }, (_, at) => publishedScene(`Tide ${at}`)));
  const first = await readIndexPage({});
  const after = /after=([\w-]+)/.exec(first)?.[1];
  const second = await readIndexPage({ after });
  const found = articles.filter((one) => first.includes(one.slug) || second.includes(one.slug));
  expect(found).toHaveLength(31);
  expect(await db.publishedReport.count()).toBeGreaterThan(31);
}, 120_000);

test("the feed is well-formed, and the sitemap names claims", async () => {
  const { slug, ruled } = await publishedScene();
  const feed = await readFeed();
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  expect(feed).toContain(`/reports/${slug}</id>`);
  expect(await readSitemap()).toContain(`/reports/${slug}/claims/${ruled.id}</loc>`);
});
