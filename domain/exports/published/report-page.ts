import { editionAddress, reportAddress } from "#domain/addresses.ts";
import { isRuled, toClaimReview } from "#domain/exports/claim-review.ts";
import { contentsOf } from "#domain/exports/html/contents.ts";
import { byNewsroom, reportHeader } from "#domain/exports/html/header.ts";
import { type Markup, markup } from "#domain/exports/html/markup.ts";
import { outlinesOf } from "#domain/exports/html/outlines.ts";
import { passagesWithNotes } from "#domain/exports/html/passages.ts";
import { ratingStyle } from "#domain/exports/html/style.ts";
import { textWithNotes } from "#domain/exports/html/text-with-notes.ts";
import { ratingLabel } from "#domain/report.ts";
import type { ReportHead, StreamedReport } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { correctionNotices, type PublishedCorrection } from "./corrections.ts";
import { closePage, openPage, type PublicSite } from "./site.ts";

/** An edition with what readers are told about it. */
export type PublishedEdition = {
  slug: string;
  number: number;
  publishedAt: string;
  /** The edition that readers get by the address of the report. */
  newest: number;
  /** Null in a preview. */
  sha256: string | null;
  /** When each edition was published, the first one first. */
  editions: { number: number; publishedAt: string }[];
  /** Those of this edition and earlier ones, newest first. */
  corrections: PublishedCorrection[];
};

/** An edition of a report as a page. The address of the report shows the newest one. */
export async function* reportPage(
  site: PublicSite,
  report: StreamedReport,
  edition: PublishedEdition,
): AsyncGenerator<string> {
  const { slug, number, publishedAt, newest } = edition;
  const outlines = await outlinesOf(report);
  const found = outlines.filter(({ passage }) => passage !== null);
  const lost = outlines.filter(({ passage }) => passage === null);
  const isNewest = number === newest;
  const isPreview = edition.sha256 === null;
  yield openPage(site, {
    title: `${report.article.title}: fact-check report${isNewest ? "" : `, edition ${number}`}`,
    description: descriptionOf(report, outlines),
    path: isNewest ? reportAddress(slug) : editionAddress(slug, number),
    picture: `${editionAddress(slug, number)}/card.png`,
    publishedAt: edition.editions[0]?.publishedAt ?? publishedAt,
    modifiedAt: publishedAt,
    isOutdated: !isNewest || isPreview,
    style: ratingStyle(report.scale),
    ...(isNewest ? { data: await reviewsOf(site, report) } : {}),
  });
  yield markup`${reportHeader(report, outlines, markup`Fact-check report${byNewsroom(site.newsroom)}, edition ${number}, <time datetime="${publishedAt}">${site.day(publishedAt)}</time>`)}
<main>
${isPreview && markup`<p class="notice" role="note"><b>Preview.</b> Readers get this page when edition ${number} is published.</p>`}
${!isNewest && markup`<p class="notice" role="note"><b>This is not the newest edition.</b> <a href="${reportAddress(slug)}">Read edition ${newest}</a></p>`}
${correctionNotices(site, slug, edition.corrections)}
${contentsOf(report, outlines)}
`.source;
  yield* report.options.scope === "article" ? textWithNotes(report, found) : passagesWithNotes(report, found);
  if (lost.length > 0) {
    yield `<h2 class="part">No longer in the article</h2>\n`;
    yield* passagesWithNotes(report, lost);
  }
  yield "\n</main>\n";
  yield closePage({ slug, about: aboutEdition(site, report, edition) });
}

type Rated = { rating: string | null };

/** What the claims were rated, in a sentence for previews and search engines. */
export function descriptionOf(report: ReportHead, claims: Rated[]): string {
  const count = claims.length === 1 ? "One claim" : `${claims.length} claims`;
  const ratings = report.scale.flatMap(({ key }) => {
    const rated = claims.filter(({ rating }) => rating === key).length;
    return rated === 0 ? [] : [`${rated} ${ratingLabel(report, key)}`];
  });
  const source = report.article.outlet ? ` in an article by ${report.article.outlet}` : "";
  return `${count}${source} checked${ratings.length > 0 ? `: ${ratings.join(", ")}` : ""}.`;
}

/** The ruled claims as a graph for search engines. */
async function reviewsOf(site: PublicSite, report: StreamedReport) {
  const reviews: unknown[] = [];
  for await (const claim of report.claims()) if (isRuled(claim)) reviews.push(publicReview(site, report, claim));
  return { "@context": "https://schema.org", "@graph": reviews };
}

/**
 * A ruled claim as ClaimReview of this newsroom. It does not name copies of sources, which only people who sign in can
 * read.
 */
export function publicReview(site: PublicSite, report: ReportHead, claim: Parameters<typeof toClaimReview>[1]) {
  const { citation, author, ...review } = toClaimReview(report, claim);
  return {
    ...review,
    author: { ...author, name: site.newsroom, url: site.baseUrl },
    citation: citation.map(({ archivedAt: _, ...source }: Record<string, unknown>) => source),
  };
}

function aboutEdition(site: PublicSite, { article, version }: ReportHead, edition: PublishedEdition): Markup {
  const address = safeUrl(article.url);
  const origin = [article.byline, article.outlet].filter(Boolean).join(", ");
  const others = edition.editions.filter(({ number }) => number !== edition.number);
  return markup`<p>${origin && markup`<bdi>${origin}</bdi>. `}${address && markup`<a href="${address}" rel="noopener noreferrer nofollow">${address}</a>. `}Version ${version.number} of the text.</p>
${others.length > 0 && markup`<p>Other editions: ${others.map(({ number, publishedAt }, at) => markup`${at > 0 && ", "}<a href="${editionAddress(edition.slug, number)}">edition ${number}</a> of ${site.day(publishedAt)}`)}.</p>`}
${edition.sha256 !== null && markup`<p>Edition ${edition.number}, SHA-256 ${edition.sha256}.</p>`}`;
}
