import { shortenedToWords } from "#domain/graphemes.ts";
import { liveRatings } from "#domain/rating/rating.ts";
import { citedSources, labelLanguage, ratingLabel } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, SightedArticle } from "#domain/report-claim-shape.ts";
import type { ReportHead, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { publishedAddress } from "./article-address.ts";
import { editionNote } from "./edition-note.ts";
import { indentedJson } from "./json-pieces.ts";
import { snapshotAddress, sourceIri } from "./source-addresses.ts";

const CONTEXT = "https://schema.org";

/**
 * Search engines show this much of a claim without a line break (Google, ClaimReview). `itemReviewed` has all of it.
 */
const MAX_REVIEWED_LENGTH = 75;

type RuledClaim = ReportClaim & { ruling: NonNullable<ReportClaim["ruling"]> };

/** Whether the claim has a ruling that counts. A stale one does not. */
export const isRuled = (claim: ReportClaim): claim is RuledClaim =>
  claim.standing.state === "ruled" && claim.ruling !== null;

/**
 * The ruled claims as a graph of ClaimReview. Where claims have no ruling, a description says that they are left out.
 */
export const toClaimReviews = (report: StreamedReport): AsyncGenerator<string> => graphOf([report]);

/** The same graph for several articles. */
export const toClaimReviewsOfAll = ({ reports }: ReportSet): AsyncGenerator<string> => graphOf(reports());

async function* graphOf(reports: Iterable<StreamedReport> | AsyncIterable<StreamedReport>): AsyncGenerator<string> {
  yield `{\n  "@context": "${CONTEXT}",\n  "@graph": [`;
  let [reviews, leftOut] = [0, 0];
  for await (const report of reports)
    for await (const claim of report.claims()) {
      if (!isRuled(claim)) {
        leftOut += 1;
        continue;
      }
      yield reviews === 0 ? "\n    " : ",\n    ";
      yield indentedJson(toClaimReview(report, claim), "\n    ");
      reviews += 1;
    }
  yield reviews === 0 ? "]" : "\n  ]";
  if (leftOut > 0 || reviews === 0) yield `,\n  "description": ${JSON.stringify(leftOutSentence(leftOut))}`;
  yield "\n}\n";
}

const leftOutSentence = (count: number): string =>
  count === 0
    ? "There is no claim."
    : count === 1
      ? "One claim without a ruling is left out."
      : `${count} claims without a ruling are left out.`;

/** A ruled claim as ClaimReview, without its context. */
export function toClaimReview(report: ReportHead, claim: RuledClaim) {
  const { statement, ruling, evidence } = claim;
  const url = pageOf(report, claim);
  return {
    "@type": "ClaimReview",
    "@id": `${url}#ruling`,
    url,
    claimReviewed: shortenedToWords(statement, MAX_REVIEWED_LENGTH),
    reviewRating: reviewRating(report, ruling),
    author: { "@type": "Organization", name: report.newsroom ?? new URL(report.baseUrl).hostname, url: report.baseUrl },
    datePublished: ruling.ruledAt,
    inLanguage: report.article.language,
    ...partOfEdition(report),
    itemReviewed: claimOf(report, claim),
    citation: citedSources(evidence).map(({ source, pieces }) => citationOf(report, source, pieces)),
  };
}

/** The public edition of the report to which the review belongs, and whether it says the same. */
function partOfEdition(report: ReportHead) {
  const note = editionNote(report);
  if (!report.edition || !note) return {};
  const { number, publishedAt } = report.edition;
  const edition = { "@id": note.url, url: note.url, name: report.article.title, version: number };
  return { isPartOf: { "@type": "Report", ...edition, datePublished: publishedAt, description: note.state } };
}

/** Its public page, or else its address in the app. The page in another newsroom is not about a review of this one. */
function pageOf({ baseUrl }: ReportHead, { published, url }: ReportClaim): string {
  return published?.url.startsWith(`${baseUrl}/`) ? published.url : url;
}

function reviewRating(report: ReportHead, { rating, summary }: RuledClaim["ruling"]) {
  const values = liveRatings(report.scale).flatMap(({ value }) => value ?? []);
  const value = report.scale.find(({ key }) => key === rating)?.value ?? null;
  const numbers = {
    ratingValue: value,
    bestRating: Math.max(...values, value ?? -Infinity),
    worstRating: Math.min(...values, value ?? Infinity),
  };
  return {
    "@type": "Rating",
    ...(value === null ? {} : numbers),
    alternateName: ratingLabel(report, rating),
    ratingExplanation: summary,
    inLanguage: labelLanguage(report),
  };
}

/**
 * The claim with its articles as its appearances, the earliest first. The earliest is its first appearance where the
 * article itself makes the claim, or where other articles have it too and the date is known.
 */
function claimOf(report: ReportHead, { statement, claimant, claimantSameAs, saidAt, sightings = [] }: RuledClaim) {
  const { outlet } = report.article;
  const here = workOf({ address: publishedAddress(report), ...report.article });
  const works = [here, ...sightings.map(workOf)].sort(byDate);
  const [first = here] = works;
  const isFirst = sightings.length === 0 ? !claimant : first.datePublished !== undefined;
  const author = claimant
    ? { "@type": "Person", name: claimant, ...defined({ sameAs: safeUrl(claimantSameAs) }) }
    : outlet && { "@type": "Organization", name: outlet };
  return {
    "@type": "Claim",
    text: statement,
    ...(author ? { author } : {}),
    ...(claimant && !saidAt ? {} : defined({ datePublished: saidAt ?? first.datePublished ?? null })),
    appearance: works.length === 1 ? here : works,
    ...(isFirst ? { firstAppearance: first } : {}),
  };
}

type Work = { "@type": "CreativeWork"; url: string; name: string; datePublished?: string; publisher?: object };

const workOf = ({ address, title, outlet, publishedAt }: SightedArticle): Work => ({
  "@type": "CreativeWork",
  url: address,
  name: title,
  ...(publishedAt ? { datePublished: publishedAt } : {}),
  ...(outlet ? { publisher: { "@type": "Organization", name: outlet } } : {}),
});

/** The earliest first, and last what has no date. */
const byDate = (one: Work, other: Work): number => timeOf(one) - timeOf(other);

const timeOf = ({ datePublished }: Work): number =>
  datePublished === undefined ? Number.MAX_VALUE : Date.parse(datePublished);

function citationOf(report: ReportHead, source: ReportEvidence["source"], pieces: ReportEvidence[]) {
  const { title, author, publisher, publishedAt } = source;
  const archived = pieces.flatMap((piece) => snapshotAddress(report, piece) ?? []);
  return {
    "@type": "CreativeWork",
    "@id": sourceIri(source),
    name: title,
    ...defined({ url: safeUrl(source.url), datePublished: publishedAt }),
    ...(author ? { author: { "@type": "Person", name: author } } : {}),
    ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
    ...(archived.length > 0 ? { archivedAt: [...new Set(archived)] } : {}),
  };
}

const defined = (values: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
