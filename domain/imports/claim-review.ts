import type { PrecedentFields } from "#domain/precedent.ts";
import type { NotImported } from "./imported-file.ts";
import { addressIn, dayIn, isObject, type JsonObject, languageIn, lineIn, listOf, numberIn } from "./values.ts";

/** Levels of lists and graphs in which reviews are looked for. */
const MAX_DEPTH = 12;

const MAX_APPEARANCES = 50;

type Reviews = { reviews: PrecedentFields[]; leftOut: NotImported[] };

/** Whether a value is JSON-LD of schema.org: reviews of claims, or a list or a graph that may hold some. */
export const isClaimReview = (value: unknown): boolean => nodesIn(value).some(isReview);

/** All ClaimReviews in JSON-LD: single, in lists, graphs and feeds. What a review lacks or says oddly becomes null. */
export function readClaimReviews(value: unknown): Reviews {
  const nodes = nodesIn(value);
  const byId = new Map(nodes.flatMap((node) => (isReference(node) ? [] : [[String(node["@id"]), node] as const])));
  const read: Reviews = { reviews: [], leftOut: [] };
  for (const [index, node] of nodes.filter(isReview).entries()) {
    const review = reviewOf(node, (item) => (isReference(item) ? (byId.get(String(item["@id"])) ?? item) : item));
    const what = review.statement || review.url || `Review ${index + 1}`;
    if (review.statement === "") read.leftOut.push({ what, reason: "It does not say which claim it reviews." });
    else if (review.url === null && review.publisher === null)
      read.leftOut.push({ what, reason: "It names neither its address nor who published it." });
    else read.reviews.push(review);
  }
  return read;
}

/** A node that only names another one of the graph. */
const isReference = (item: unknown): item is JsonObject =>
  isObject(item) && typeof item["@id"] === "string" && Object.keys(item).length === 1;

const isReview = (node: JsonObject) => hasType(node, "ClaimReview");

const hasType = (node: JsonObject, type: string): boolean =>
  listOf(node["@type"]).some((name) => typeof name === "string" && name.replace(/^.*[/:#]/, "") === type);

/** All objects in the value, outermost first. */
function nodesIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, depth + 1));
  return isObject(value) ? [value, ...Object.values(value).flatMap((item) => nodesIn(item, depth + 1))] : [];
}

type Resolve = (item: unknown) => unknown;

function reviewOf(node: JsonObject, resolve: Resolve): PrecedentFields {
  const claim = objectIn(node.itemReviewed, resolve);
  const rating = objectIn(node.reviewRating, resolve);
  const value = numberIn(rating.ratingValue);
  const own = lineIn(rating.alternateName, 300) ?? lineIn(node.reviewRating, 300) ?? lineIn(rating.name, 300);
  return {
    // A publisher may shorten what it reviewed, and give all of it in the claim.
    statement: longer(lineIn(node.claimReviewed, 2_000), lineIn(claim.text, 2_000)) ?? lineIn(claim.name, 2_000) ?? "",
    claimant: namesIn(claim.author ?? claim.creator, resolve),
    saidAt: dayIn(claim.datePublished ?? claim.dateCreated),
    publisher: namesIn(node.author, resolve) ?? namesIn(node.publisher ?? node.sourceOrganization, resolve),
    ratingLabel: own ?? ratingInNumbers(value, rating),
    ratingValue: placeOnScale(value, rating),
    url: addressIn(node.url) ?? addressIn(node["@id"]) ?? addressIn(node.mainEntityOfPage),
    reviewedAt: dayIn(node.datePublished) ?? dayIn(node.dateModified),
    language: languageIn(node.inLanguage),
    appearances: appearancesOf(claim, resolve),
  };
}

const objectIn = (value: unknown, resolve: Resolve): JsonObject => listOf(value).map(resolve).find(isObject) ?? {};

/** `one` unless `other` says all of it and more. */
function longer(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return other.startsWith(one.replace(/\s*(…|\.\.\.)$/, "")) ? other : one;
}

/** The names of people and organisations, which are texts, objects or references. */
function namesIn(value: unknown, resolve: Resolve): string | null {
  const names = listOf(value)
    .map(resolve)
    .map((item) => (isObject(item) ? (lineIn(item.name, 300) ?? lineIn(item.legalName, 300)) : lineIn(item, 300)));
  const real = names.filter((name) => name !== null && !/^https?:/i.test(name));
  return lineIn([...new Set(real)].slice(0, 10).join(", "), 300);
}

function ratingInNumbers(value: number | null, rating: JsonObject): string | null {
  if (value === null || value < 0) return null;
  const best = numberIn(rating.bestRating);
  return best === null ? `${value}` : `${value} of ${best}`;
}

/**
 * From 0 to 1. By schema.org a scale is from 1 to 5 unless the review says otherwise. Many write −1 or 0 where there is
 * no rating, and some give a worst rating above the best: nobody can know what is meant, so there is no value.
 */
function placeOnScale(value: number | null, rating: JsonObject): number | null {
  const [best, worst] = [numberIn(rating.bestRating) ?? 5, numberIn(rating.worstRating) ?? 1];
  if (value === null || worst >= best || value < worst || value > best) return null;
  return Math.round(((value - worst) / (best - worst)) * 1_000) / 1_000;
}

function appearancesOf(claim: JsonObject, resolve: Resolve): string[] {
  const works = [claim.firstAppearance, claim.appearance].flatMap(listOf).map(resolve);
  const found = works.flatMap((work) => addressIn(work) ?? []);
  return [...new Set(found)].slice(0, MAX_APPEARANCES);
}
