import { v7 as newId } from "uuid";
import { MAX_PART_ITEMS } from "#domain/imports/imported-file.ts";
import { junk, type MakeRequest, words } from "./values.ts";

const review = () => ({
  "@type": "ClaimReview",
  url: `https://desk.example/${newId()}`,
  claimReviewed: words(2_000),
  author: { name: words(300) },
  reviewRating: { alternateName: words(300), ratingValue: 1 },
});

const annotation = () => ({
  ...{ id: newId(), uri: `https://outlet.example/${newId()}`, user: "acct:robin@hypothes.is", text: words(4_000) },
  target: [{ selector: [{ type: "TextQuoteSelector", exact: words(2_000) }] }],
});

/** The largest files of annotations and reviews, and those in which nothing can be read. */
export function importedFiles(length: number): Record<string, MakeRequest> {
  const fill = Math.min(20_000_000, length * 10);
  const many = (one: () => object, length = MAX_PART_ITEMS) => Array.from({ length }, one);
  return {
    reviews: () => ({ body: { content: JSON.stringify(many(review)) } }),
    annotations: () => ({ body: { content: JSON.stringify({ rows: many(annotation) }) } }),
    "reviews for a job": () => ({ body: { content: JSON.stringify(many(review, 2 * MAX_PART_ITEMS)) } }),
    "too many scripts": () => ({ body: { content: "<script>".repeat(fill / 8) } }),
    "too deep": () => ({ body: { content: "[".repeat(fill) } }),
    junk: () => ({ body: junk(fill) }),
  };
}
