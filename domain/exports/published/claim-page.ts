import { publicCopyAddress, reportAddress, slugClaimAddress } from "#domain/addresses.ts";
import { directionOf } from "#domain/direction.ts";
import { claimNote, type EvidenceNote, type SourceNote } from "#domain/exports/claim-note.ts";
import { isRuled } from "#domain/exports/claim-review.ts";
import { drawDocument } from "#domain/exports/html/document.ts";
import { ratingClass, ratingName } from "#domain/exports/html/highlights.ts";
import { Markup, markup } from "#domain/exports/html/markup.ts";
import { drawnRating } from "#domain/exports/html/note.ts";
import { ratingStyle } from "#domain/exports/html/style.ts";
import { detailsAfter } from "#domain/full-stop.ts";
import { shortenedToWords } from "#domain/graphemes.ts";
import { readableCopies } from "#domain/published-report.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { correctionNotice } from "./corrections.ts";
import { type PublishedEdition, publicReview } from "./report-page.ts";
import { closePage, openPage, type PublicSite } from "./site.ts";

/** One claim of a report as a page of its own, with its structured data. */
export function claimPage(
  site: PublicSite,
  report: ReportHead,
  claim: ReportClaim,
  edition: Omit<PublishedEdition, "editions">,
): string {
  const { slug, number, newest, publishedAt, corrections } = edition;
  const note = claimNote(report, claim);
  const isDropped = number !== newest;
  const title = `${note.result}: ${shortenedToWords(claim.statement, 90)}`;
  const review = isRuled(claim) && !isDropped ? publicReview(site, report, claim) : null;
  const { before, exact, after } = note.passage;
  const body = markup`<header>
<p class="kind">Claim ${claim.number} in <a href="${reportAddress(slug)}#note-${claim.number}"><bdi lang="${report.article.language}">${report.article.title}</bdi></a>, edition ${number}, <time datetime="${publishedAt}">${site.day(publishedAt)}</time></p>
<h1 lang="${report.article.language}" dir="${directionOf(report.article.language)}">${claim.statement}</h1>
${note.said && markup`<p class="gist" dir="auto">${note.said}</p>`}
</header>
<main class="claim">
${isDropped && markup`<p class="notice" role="note"><b>This claim is no longer in the report.</b> Edition ${number} was the last with it. <a href="${reportAddress(slug)}">Read edition ${newest}</a></p>`}
${corrections.length > 0 && markup`<section class="corrections" aria-label="Corrections">${corrections.map((one) => correctionNotice(site, slug, one))}</section>`}
<p class="ruling ${ratingClass(report, drawnRating(claim))}"><i class="disc"></i> <b>${claim.rating === null ? note.result : ratingName(report, claim.rating)}</b></p>
${note.summary && markup`<p class="summary" dir="auto">${note.summary}</p>`}
${note.remarks.map((remark) => markup`<p class="standing">${remark}</p>`)}
${why(note)}
<section><h2>In the article</h2>
<blockquote class="text" lang="${report.article.language}" dir="${directionOf(report.article.language)}"><p><span class="context">${before}</span><mark class="${ratingClass(report, drawnRating(claim))} lane-0">${exact}</mark><span class="context">${after}</span></p></blockquote></section>
${note.sources.length > 0 && markup`<section><h2>Sources</h2><ol class="sources">${note.sources.map((source) => sourceItem({ site, slug, claim }, source, piecesOf(note, source)))}</ol></section>`}
${questionsOf(note)}
${sightingsOf(claim)}
${note.guards.length > 0 && markup`<section><h2>About the evidence</h2><ul class="guards">${note.guards.map((guard) => markup`<li>${guard}</li>`)}</ul></section>`}
${note.verdicts.length > 0 && markup`<section><h2>Verdicts</h2>${note.verdicts.map((verdict) => verdictOf(report, verdict))}</section>`}
${note.ruledBy && markup`<p class="said" dir="auto">${note.ruledBy}</p>`}
</main>
`.source;
  return (
    openPage(site, {
      title,
      description: note.summary ?? `${note.result}. ${shortenedToWords(claim.statement, 150)}`,
      path: slugClaimAddress(slug, claim.id),
      picture: `${reportAddress(slug)}/editions/${number}/card.png`,
      publishedAt,
      isOutdated: isDropped,
      style: ratingStyle(report.scale),
      ...(review ? { data: { "@context": "https://schema.org", ...review } } : {}),
    }) +
    body +
    closePage({ slug, claimId: claim.id })
  );
}

/** The explanation of the ruling, and its reason where it departs from the verdicts. */
function why({ explanation, reason }: Note): Markup | null {
  if (!explanation && !reason) return null;
  return markup`<section><h2>Why</h2>${explanation && paragraphs(explanation)}${reason && markup`<p dir="auto">Reason for the ruling: ${reason}</p>`}</section>`;
}

function questionsOf({ questions }: Note): Markup | null {
  if (questions.length === 0) return null;
  const items = questions.map(
    ({ question, answers }) =>
      markup`<li><bdi>${question}</bdi><ul>${answers.map((answer) => markup`<li><bdi>${answer}</bdi></li>`)}</ul></li>`,
  );
  return markup`<section><h2>Questions and answers</h2><ul class="cited">${items}</ul></section>`;
}

/** The other articles that say the same, as the structured data name them. */
function sightingsOf({ sightings = [] }: ReportClaim): Markup | null {
  if (sightings.length === 0) return null;
  const items = sightings.map(({ address, title, outlet, publishedAt }) => {
    const about = [outlet, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
    return markup`<li><bdi><a href="${address}" rel="noopener noreferrer nofollow">${title}</a>${detailsAfter(title, about)}</bdi></li>`;
  });
  return markup`<section><h2>Also in</h2><ul class="sightings">${items}</ul></section>`;
}

const paragraphs = (text: string): Markup[] =>
  text.split(/\n\s*\n/).map((paragraph) => markup`<p dir="auto">${paragraph}</p>`);

type Note = ReturnType<typeof claimNote>;

/** What is quoted from a source, each quote once. What a verdict quotes stands under it. */
function piecesOf({ restsOn, cited }: Note, { title, url }: SourceNote): EvidenceNote[] {
  const all = [...restsOn, ...cited];
  const own = all.filter((piece) => piece.title === title && piece.url === url);
  const byWords = new Map(own.map((piece) => [JSON.stringify([piece.locator, piece.quote, piece.note]), piece]));
  return [...byWords.values()].filter(({ quote, note, locator }) => quote ?? note ?? locator);
}

type OnPage = { site: PublicSite; slug: string; claim: ReportClaim };

function sourceItem(
  { site, slug, claim }: OnPage,
  { stances, title, url, about, copies }: SourceNote,
  pieces: EvidenceNote[],
): Markup {
  const name = url ? markup`<a href="${url}" rel="noopener noreferrer nofollow">${title}</a>` : markup`${title}`;
  const readable = site.sharesCopies ? readableCopies(claim) : new Map();
  const kept = copies.map(
    ({ sha256, takenAt }) =>
      markup`<p class="said">Copy kept on ${site.day(takenAt)}, SHA-256 <span class="hash">${sha256}</span>.${readable.has(sha256) && markup` <a href="${publicCopyAddress(slug, claim.id, sha256)}">Read its text</a>`}</p>`,
  );
  const quotes = pieces.map(
    ({ locator, ...piece }) => markup`<p dir="auto">${locator && markup`${locator}: `}${wordsOf(piece)}</p>`,
  );
  return markup`<li><bdi><span class="stance">${stances}</span> ${name}${detailsAfter(title, about)}</bdi>${quotes}${kept}</li>`;
}

const wordsOf = ({ quote, note, copy }: Pick<EvidenceNote, "quote" | "note" | "copy">): Markup =>
  markup`${quote && markup`<q>${quote}</q> `}${note}${copy && markup` <span class="quote-state">${copy}</span>`}`;

function verdictOf(report: ReportHead, { heading, rating, rationale, evidence }: Note["verdicts"][number]): Markup {
  const blocks = rationale ? drawDocument(rationale).map(({ draw }) => new Markup([...draw()].join(""))) : [];
  return markup`<div class="verdict ${ratingClass(report, rating)}"><p class="by" dir="auto"><i class="disc"></i> ${heading}</p>${blocks.length > 0 && markup`<div class="rationale" dir="auto">${blocks}</div>`}${evidence.length > 0 && markup`<ul class="cited">${evidence.map(citation)}</ul>`}</div>`;
}

function citation({ stance, title, locator, ...piece }: EvidenceNote): Markup {
  const says = (piece.quote || piece.note) && ": ";
  return markup`<li><bdi><span class="stance">${stance}</span> ${title}${detailsAfter(title, locator)}${says}${wordsOf(piece)}</bdi></li>`;
}
