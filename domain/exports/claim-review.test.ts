import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { toClaimReviews } from "./claim-review.ts";

const tides = article(paragraph("High water returns every twelve hours exactly."));
const reviewsOf = async (...facts: Parameters<typeof streamedReportOf>) =>
  JSON.parse(await textOfPieces(toClaimReviews(await streamedReportOf(...facts))));

describe("ClaimReview", () => {
  test("has one review for each ruled claim, and says how many claims are left out", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocumentWithClaims, async ({ document, claims }) => {
        const { "@graph": graph, description } = await reviewsOf(document, { claims });
        const isRuled = claims.filter(({ standing }) => standing.state === "ruled");
        expect(graph.length).toBe(isRuled.length);
        expect(description === undefined).toBe(claims.length > 0 && isRuled.length === claims.length);
        for (const { claimReviewed } of graph) expect(claimReviewed.length).toBeLessThanOrEqual(75);
      }),
    );
  });

  test("of a stale ruling is left out", async () => {
    const claim = claimOn(tides, "twelve", { ...ruled("true"), standing: { state: "stale", rating: "true" } });
    expect(await reviewsOf(tides, { claims: [claim] })).toEqual({
      "@context": "https://schema.org",
      "@graph": [],
      description: "One claim without a ruling is left out.",
    });
  });

  test("is by the newsroom, under its name where it has one", async () => {
    const report = await streamedReportOf(tides, { claims: [claimOn(tides, "twelve", ruled("false"))] });
    const authorIn = async (newsroom?: string) =>
      JSON.parse(await textOfPieces(toClaimReviews({ ...report, newsroom })))["@graph"][0].author.name;
    expect(await authorIn("The Harbour Desk")).toBe("The Harbour Desk");
    expect(await authorIn()).toBe("galley.example");
  });

  test("has rating, claim, appearance and sources", async () => {
    const cited = evidence({}, { url: "https://gauge.example/a", publisher: "Harbour Office", publishedAt: "1999-05" });
    const long = `High water returns ${"every twelve hours ".repeat(5)}exactly.`;
    const claim = claimOn(tides, "every twelve hours", {
      ...{ statement: long, claimant: "A skipper", claimantSameAs: "https://skipper.example/", saidAt: "2026-02" },
      verdicts: [verdict({ evidence: [cited] })],
      ...ruled("mixed"),
    });
    const { "@graph": graph } = await reviewsOf(tides, { claims: [claim] });
    expect(graph[0]).toMatchObject({
      "@type": "ClaimReview",
      url: "https://galley.example/articles/article-1?claim=claim-19-37",
      claimReviewed: "High water returns every twelve hours every twelve hours every twelve…",
      reviewRating: { ratingValue: 3, bestRating: 5, worstRating: 1, alternateName: "Mixed" },
      author: { "@type": "Organization", url: "https://galley.example" },
      datePublished: "2026-03-14T09:30:00.000Z",
      itemReviewed: {
        "@type": "Claim",
        text: long,
        author: { name: "A skipper", sameAs: "https://skipper.example/" },
        datePublished: "2026-02",
        appearance: { url: "https://harbour.example/tides" },
      },
      citation: [{ url: "https://gauge.example/a", name: "Gauge", datePublished: "1999-05" }],
    });
    expect(graph[0].itemReviewed.firstAppearance).toBeUndefined();
  });

  test("names the other articles of the cluster, the earliest first", async () => {
    const early = { address: "https://coast.example/a", title: "Coast", outlet: "Coast", publishedAt: "2019-01-02" };
    const undated = { address: "https://quay.example/b", title: "Quay", outlet: null, publishedAt: null };
    const report = await streamedReportOf(tides, { claims: [claimOn(tides, "twelve", ruled("true"))] });
    const claims = async function* () {
      for await (const claim of report.claims()) yield { ...claim, sightings: [early, undated] };
    };
    const { "@graph": graph } = JSON.parse(await textOfPieces(toClaimReviews({ ...report, claims })));
    const { appearance, firstAppearance } = graph[0].itemReviewed;
    expect(appearance.map(({ url }: { url: string }) => url)).toEqual([
      "https://coast.example/a",
      "https://harbour.example/tides",
      "https://quay.example/b",
    ]);
    expect(firstAppearance).toMatchObject({ url: "https://coast.example/a", publisher: { name: "Coast" } });
  });

  test("has no numbers for a rating without a value", async () => {
    const { "@graph": graph } = await reviewsOf(tides, { claims: [claimOn(tides, "twelve", ruled("unproven"))] });
    expect(graph[0].reviewRating).toEqual({
      "@type": "Rating",
      alternateName: "Unproven",
      ratingExplanation: "The gauge shows otherwise.",
      inLanguage: "en",
    });
    expect(graph[0].itemReviewed.firstAppearance.url).toBe("https://harbour.example/tides");
  });

  test("labels ratings in the language that is asked for", async () => {
    const facts = { claims: [claimOn(tides, "twelve", ruled("false"))], options: { labels: "de" } };
    const { "@graph": graph } = await reviewsOf(tides, facts);
    expect(graph[0].reviewRating).toMatchObject({ alternateName: "False (de)", inLanguage: "de" });
  });
});
