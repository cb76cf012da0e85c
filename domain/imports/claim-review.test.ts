import fc from "fast-check";
import { expect, test } from "vitest";
import { readClaimReviews } from "./claim-review.ts";
import { readFile } from "./read-file.ts";

const REVIEW = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://desk.example/bridge",
  claimReviewed: "The bridge opened in 1931.",
  author: { "@type": "Organization", name: "The Desk" },
  datePublished: "2019-03-05T00:30:00+05:30",
  reviewRating: { "@type": "Rating", ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: "Mostly wrong" },
  itemReviewed: {
    "@type": "Claim",
    author: { name: "The mayor" },
    datePublished: "2019-03",
    appearance: [{ url: "https://outlet.example/a" }, "https://outlet.example/b"],
  },
};

const read = (value: unknown) => readClaimReviews(value).reviews[0];

test("a review becomes a precedent, with the day on which its publisher dated it", () => {
  expect(read(REVIEW)).toEqual({
    ...{ statement: "The bridge opened in 1931.", claimant: "The mayor", saidAt: "2019-03", publisher: "The Desk" },
    ...{ ratingLabel: "Mostly wrong", ratingValue: 0.25, url: "https://desk.example/bridge", language: null },
    ...{ reviewedAt: "2019-03-05", appearances: ["https://outlet.example/a", "https://outlet.example/b"] },
  });
});

test.each([
  ["−1 where there is no rating", { ratingValue: -1, bestRating: -1, worstRating: -1 }],
  ["a worst rating above the best", { ratingValue: 2, bestRating: 1, worstRating: 5 }],
  ["a value beyond the scale", { ratingValue: 9 }],
  ["words", { ratingValue: "four" }],
  ["one value for all", { ratingValue: 1, bestRating: 1, worstRating: 1 }],
])("a scale with %s gives no value, and the label stays", (_, rating) => {
  expect(read({ ...REVIEW, reviewRating: { alternateName: "False", ...rating } })).toMatchObject({
    ...{ ratingLabel: "False", ratingValue: null },
  });
});

test("numbers in words, and a rating without a label", () => {
  const reviewRating = { ratingValue: "2,5", bestRating: "10", worstRating: "0" };
  expect(read({ ...REVIEW, reviewRating })).toMatchObject({ ratingLabel: "2.5 of 10", ratingValue: 0.25 });
});

test("the year 1, missing authors, and texts instead of objects", () => {
  const odd = { ...REVIEW, datePublished: "0001-01-01T00:00:00", author: "The Desk", reviewRating: "Wrong" };
  const itemReviewed = { datePublished: "0001-01-01", author: "The mayor", appearance: "not an address" };
  expect(read({ ...odd, itemReviewed })).toMatchObject({
    ...{ reviewedAt: null, publisher: "The Desk", ratingLabel: "Wrong", ratingValue: null },
    ...{ saidAt: null, claimant: "The mayor", appearances: [] },
  });
  const { author: _, itemReviewed: __, ...bare } = REVIEW;
  expect(read(bare)).toMatchObject({ publisher: null, claimant: null });
});

test.each([
  ["a list", [REVIEW]],
  [
    "a graph with references",
    {
      "@graph": [
        { ...REVIEW, author: { "@id": "#d" } },
        { "@id": "#d", name: "The Desk" },
      ],
    },
  ],
  ["a feed", { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [REVIEW] }] }],
  ["a list of items", { "@type": "ItemList", itemListElement: [{ item: REVIEW }] }],
])("is found in %s", (_, value) => {
  expect(read(value)).toMatchObject({ statement: "The bridge opened in 1931.", publisher: "The Desk" });
});

test("is found in the scripts of a page, beside broken ones", () => {
  const page = `<html><script type="application/ld+json">{</script>
    <script type='application/ld+json'>${JSON.stringify(REVIEW)}</script></html>`;
  expect(readFile(page)).toMatchObject({ format: "claimreview", reviews: [{ publisher: "The Desk" }] });
});

test("a review without a claim, or of nobody, is left out with a sentence", () => {
  const { claimReviewed: _, ...unclear } = REVIEW;
  const { author: __, url: ___, ...nobody } = REVIEW;
  expect(readClaimReviews([unclear, nobody])).toMatchObject({
    reviews: [],
    leftOut: [{ reason: /which claim/ }, { reason: /neither/ }].map(({ reason }) => ({
      reason: expect.stringMatching(reason),
    })),
  });
});

test("whatever a review holds, reading it ends with texts that can be stored", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(REVIEW)), fc.anything({ maxDepth: 4 })), (odd) => {
      for (const review of readClaimReviews({ ...REVIEW, ...odd, "@type": "ClaimReview" }).reviews)
        expect(JSON.stringify(review)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
  );
});
