import { STALE_DRAWING } from "#domain/claim.ts";
import { STANCES } from "#domain/evidence.ts";
import { resultOf } from "#domain/exports/claim-note.ts";
import { detailsAfter } from "#domain/full-stop.ts";
import { readableDate } from "#domain/readable-date.ts";
import { citedSources } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { ratingClass, ratingName } from "./highlights.ts";
import { type Markup, markup } from "./markup.ts";
import { hasReasons, reasonsOf, statementOf } from "./reasons.ts";

/** The rating as which a claim is drawn: a stale one is drawn neutrally, in place of the rating that it had. */
export const drawnRating = ({ rating, standing }: Pick<ReportClaim, "rating" | "standing">): string | null =>
  standing.state === "stale" ? STALE_DRAWING : rating;

/**
 * What a note shows before it is expanded: all but the reasons, rating and summary, or only the rating. The more notes a
 * paragraph has, the less each shows, so that all of them stand near their lines.
 */
export type NoteSize = "whole" | "compact" | "line";

/** The note on a claim, beside its passage: rating, summary, sources and reasons. */
export function* noteOf(report: ReportHead, claim: ReportClaim, size: NoteSize): Generator<string> {
  const statement = statementOf(claim).source;
  const sources = markup`${sourceList(claim)}${guardList(claim)}`.source;
  const isReasoned = hasReasons(claim);
  const reasons = isReasoned ? reasonsOf(report, claim) : [];
  const page = report.claimPages ? pageLink(claim).source : "";
  yield startOf(report, claim, size).source;
  yield remarksOf(report, claim).source;
  if (size === "whole" && !isReasoned) yield statement;
  if (claim.ruling) yield markup`<p class="summary" dir="auto">${claim.ruling.summary}</p>\n`.source;
  if (size === "whole") {
    yield sources;
    yield* collapsed("How this was decided", isReasoned ? [statement] : [], reasons);
    yield page;
  } else if (size === "compact") yield* collapsed("Sources and reasons", [statement, sources], reasons, [page]);
  else {
    yield `${statement}${sources}`;
    yield* reasons;
    yield `${page}${backLink(claim).source}`;
  }
  yield size === "line" ? "</section></details>\n" : "</section>\n";
}

/**
 * Contents that are collapsed, so that the text beside the notes has small gaps, and expanded in print. Nothing where
 * they are all empty.
 */
function* collapsed(label: string, ...contents: Iterable<string>[]): Generator<string> {
  let isOpen = false;
  for (const content of contents)
    for (const piece of content) {
      if (piece !== "" && !isOpen) yield `<details><summary>${label}</summary>\n`;
      isOpen ||= piece !== "";
      yield piece;
    }
  if (isOpen) yield "</details>\n";
}

/** The start of a note with the number and the result of its claim. A note in one line is expanded at its result. */
function startOf(report: ReportHead, claim: ReportClaim, size: NoteSize): Markup {
  const { number, rating, anchor } = claim;
  const drawing = ratingClass(report, drawnRating(claim));
  const attributes = markup`id="note-${number}" role="note" aria-labelledby="result-${number}"`;
  const result = markup`<i class="disc"></i> ${rating === null ? resultOf(report, claim) : ratingName(report, rating)}${struckRating(report, claim)}`;
  if (size === "line")
    return markup`<details class="line ${drawing}"><summary class="result" id="result-${number}"><b>${number}</b> ${result}</summary>
<section class="note ${drawing}" ${attributes}>
`;
  const back =
    anchor.passage === null
      ? markup`<b>${number}</b>`
      : markup`<a href="#claim-${number}" aria-label="Back to claim ${number} in the text">${number}</a>`;
  return markup`<section class="note ${drawing}" ${attributes}>
<p class="result" id="result-${number}">${back} ${result}</p>
`;
}

/** What readers must know beside the result: the standing, and whether the article took its words back. */
const remarksOf = (report: ReportHead, claim: ReportClaim): Markup =>
  markup`${standingOf(report, claim)}${claim.anchor.struckOut === true && markup`<p class="standing" dir="auto">The article strikes these words out.</p>`}
`;

const backLink = ({ number }: ReportClaim): Markup =>
  markup`<p class="said back"><a href="#claim-${number}">Back to claim ${number} in the text</a></p>\n`;

/** The rating of a stale ruling, which no longer counts. */
const struckRating = (report: ReportHead, { standing, ruling }: ReportClaim): Markup | null =>
  standing.state === "stale" && ruling ? markup` <s>${ratingName(report, ruling.rating)}</s>` : null;

/** The standing of a claim that is not ruled, as a sentence. */
function standingOf(report: ReportHead, { standing, rating }: ReportClaim): Markup | null {
  if (standing.state === "ruled") return null;
  if (standing.state === "stale")
    return markup`<p class="standing" dir="auto">This claim changed after it was checked. It needs another look.</p>`;
  if (standing.state === "agreed")
    return markup`<p class="standing" dir="auto">Reviewers agree; an editor has not ruled yet.</p>`;
  if (standing.state === "open")
    return rating === null ? markup`<p class="standing" dir="auto">Not ruled yet.</p>` : null;
  const ratings = [...new Set(standing.ratings)].map((key, at) => markup`${at > 0 && ", "}${ratingName(report, key)}`);
  return markup`<p class="standing" dir="auto">Reviewers disagree: ${ratings}.</p>`;
}

function sourceList({ evidence }: ReportClaim): Markup | null {
  if (evidence.length === 0) return null;
  const sources = citedSources(evidence).map(({ source, pieces }) => {
    const { author, publisher, publishedAt } = source;
    const about = [author, publisher, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
    const stances = [...new Set(pieces.map(({ stance }) => STANCES[stance]))].join(", ");
    return markup`<li><bdi><span class="stance">${stances}</span> ${linked(source)}${detailsAfter(source.title, about)}</bdi></li>`;
  });
  return markup`<ol class="sources" aria-label="Sources">${sources}</ol>
`;
}

const pageLink = ({ url, number }: ReportClaim): Markup =>
  markup`<p class="said page-link"><a href="${url}">Page of claim ${number}</a></p>\n`;

function guardList({ guards }: ReportClaim): Markup | null {
  if (guards.length === 0) return null;
  return markup`<ul class="guards" aria-label="About the evidence">${guards.map(({ sentence }) => markup`<li><bdi>${sentence}</bdi></li>`)}</ul>
`;
}

function linked({ url, title }: ReportEvidence["source"]): Markup {
  const address = safeUrl(url);
  return address ? markup`<a href="${address}" rel="noopener noreferrer nofollow">${title}</a>` : markup`${title}`;
}
