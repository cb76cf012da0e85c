import { CLAIM_TYPES, STALE_DRAWING } from "#domain/claim.ts";
import { STANCES } from "#domain/evidence.ts";
import { questionNotes, resultOf } from "#domain/exports/claim-note.ts";
import { detailsAfter } from "#domain/full-stop.ts";
import { independenceNote } from "#domain/independence.ts";
import { QUOTE_STATES } from "#domain/quote/quote-states.ts";
import { readableDate } from "#domain/readable-date.ts";
import { citedSources, saysMore } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, ReportVerdict } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { drawDocument } from "./document.ts";
import { ratingClass, ratingName } from "./highlights.ts";
import { type Markup, markup } from "./markup.ts";

/** The rating as which a claim is drawn: a stale one is drawn neutrally, in place of the rating that it had. */
export const drawnRating = ({ rating, standing }: Pick<ReportClaim, "rating" | "standing">): string | null =>
  standing.state === "stale" ? STALE_DRAWING : rating;

/** The note on a claim, short enough to stand beside its passage: rating, summary, sources and collapsed reasons. */
export function* noteOf(report: ReportHead, claim: ReportClaim): Generator<string> {
  const { number, rating, anchor, ruling } = claim;
  const back =
    anchor.passage === null
      ? markup`<b>${number}</b>`
      : markup`<a href="#claim-${number}" aria-label="Back to claim ${number} in the text">${number}</a>`;
  yield markup`<section class="note ${ratingClass(report, drawnRating(claim))}" id="note-${number}" role="note" aria-labelledby="result-${number}">
<p class="result" id="result-${number}">${back} <i class="disc"></i> ${rating === null ? resultOf(report, claim) : ratingName(report, rating)}${struckRating(report, claim)}</p>
${standingOf(report, claim)}
${anchor.struckOut === true && markup`<p class="standing" dir="auto">The article strikes these words out.</p>`}
${!hasReasons(claim) && statementOf(claim)}
${ruling && markup`<p class="summary" dir="auto">${ruling.summary}</p>`}
${sourceList(claim)}
${guardList(claim)}
`.source;
  yield* reasonsOf(report, claim);
  if (report.claimPages)
    yield markup`\n<p class="said page-link"><a href="${claim.url}">Page of claim ${number}</a></p>`.source;
  yield "\n</section>\n";
}

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

/** The statement, where it says more than the passage, with who said it, when, and its type. */
function statementOf(claim: ReportClaim): Markup {
  const { statement, claimant, saidAt, type } = claim;
  const facts = [claimant, saidAt && readableDate(saidAt), type && CLAIM_TYPES[type].toLowerCase()].filter(Boolean);
  return markup`${saysMore(claim) && markup`<p class="statement" dir="auto">${statement}</p>`}${facts.length > 0 && markup`<p class="said" dir="auto">${facts.join(", ")}</p>`}`;
}

function sourceList({ evidence }: ReportClaim): Markup | null {
  if (evidence.length === 0) return null;
  const sources = citedSources(evidence).map(({ source, pieces }) => {
    const { author, publisher, publishedAt } = source;
    const about = [author, publisher, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
    const stances = [...new Set(pieces.map(({ stance }) => STANCES[stance]))].join(", ");
    return markup`<li><bdi><span class="stance">${stances}</span> ${linked(source)}${detailsAfter(source.title, about)}</bdi></li>`;
  });
  return markup`<ol class="sources" aria-label="Sources">${sources}</ol>`;
}

function guardList({ guards }: ReportClaim): Markup | null {
  if (guards.length === 0) return null;
  return markup`<ul class="guards" aria-label="About the evidence">${guards.map(({ sentence }) => markup`<li><bdi>${sentence}</bdi></li>`)}</ul>`;
}

function linked({ url, title }: ReportEvidence["source"]): Markup {
  const address = safeUrl(url);
  return address ? markup`<a href="${address}" rel="noopener noreferrer nofollow">${title}</a>` : markup`${title}`;
}

/** Whether the note says how its result was reached. */
const hasReasons = ({ ruling, verdicts, evidence }: ReportClaim): boolean =>
  Boolean(ruling?.explanation || ruling?.reason || ruling?.byReviewer || verdicts.length > 0) ||
  (ruling?.evidence ?? []).length > 0 ||
  evidence.some(({ quote, locator, note, question }) => quote ?? locator ?? note ?? question);

/**
 * How the result was reached. It is collapsed, so that notes are short and the text beside them has small gaps, and
 * expanded in print.
 */
function* reasonsOf(report: ReportHead, claim: ReportClaim): Generator<string> {
  if (!hasReasons(claim)) return;
  const { ruling, verdicts, evidence } = claim;
  const { explanation, reason, evidence: taken } = ruling ?? { explanation: null, reason: null, evidence: [] };
  const shown = new Set([...taken, ...verdicts.flatMap((verdict) => verdict.evidence)].map(({ id }) => id));
  const cited = evidence.filter(({ id, quote, locator, note }) => !shown.has(id) && (quote ?? locator ?? note));
  yield markup`<details><summary>How this was decided</summary>
${statementOf(claim)}
${explanation && paragraphs(explanation)}
${reason && markup`<p dir="auto">Reason for the ruling: ${reason}</p>`}
${questionList(evidence)}${taken.length > 0 && markup`<p class="said" dir="auto">The ruling rests on:</p><ul class="cited" aria-label="What the ruling rests on">${taken.map((piece) => citation(piece))}</ul>`}
`.source;
  for (const verdict of verdicts) yield* verdictOf(report, verdict);
  yield markup`
${cited.length > 0 && markup`<ul class="cited" aria-label="Quoted from the sources">${cited.map((piece) => citation(piece))}</ul>`}
${ruling && markup`<p class="said" dir="auto">Ruled by ${ruling.ruledBy.name}, ${readableDate(ruling.ruledAt)}.${ruling.byReviewer && ` ${alsoRated(report)}`}</p>`}
</details>`.source;
}

function questionList(evidence: ReportEvidence[]): Markup | null {
  const questions = questionNotes(evidence);
  if (questions.length === 0) return null;
  const list = questions.map(
    ({ question, answers }) =>
      markup`<li><bdi>${question}</bdi><ul>${answers.map((answer) => markup`<li><bdi>${answer}</bdi></li>`)}</ul></li>`,
  );
  return markup`<p class="said" dir="auto">Questions and answers:</p><ul class="cited" aria-label="Questions and answers">${list}</ul>`;
}

/** Tells readers that the editor also gave a verdict, which is possible where the article asks for one verdict only. */
const alsoRated = ({ article }: ReportHead): string =>
  article.requiredVerdicts === 1
    ? "The same person gave the verdict: this article needs only one."
    : "The same person also gave a verdict on this claim.";

function* verdictOf(report: ReportHead, verdict: ReportVerdict): Generator<string> {
  const { reviewer, rating, confidence, rationaleDocument } = verdict;
  const note = independenceNote({ ...verdict, state: "submitted" });
  const sure = confidence === null ? null : markup`, ${Math.round(confidence * 100)}% confident`;
  const blocks = rationaleDocument ? drawDocument(rationaleDocument) : [];
  yield markup`<div class="verdict ${ratingClass(report, rating)}"><p class="by" dir="auto"><i class="disc"></i> <b>${ratingName(report, rating)}</b>, says ${reviewer.name}${sure}${note && `. ${note}.`}</p>
`.source;
  if (blocks.length > 0) yield `<div class="rationale" dir="auto">`;
  for (const { draw } of blocks) yield* draw();
  if (blocks.length > 0) yield "</div>";
  if (verdict.evidence.length > 0) yield evidenceOf(verdict).source;
  yield "</div>";
}

const evidenceOf = ({ reviewer, evidence }: ReportVerdict): Markup =>
  markup`<ul class="cited" aria-label="Evidence of ${reviewer.name}">${evidence.map((piece) => citation(piece, true))}</ul>`;

const paragraphs = (text: string): Markup[] =>
  text.split(/\n\s*\n/).map((paragraph) => markup`<p dir="auto">${paragraph}</p>`);

/** A piece of evidence; with its stance where it stands under a verdict. */
function citation({ source, stance, quote, locator, note, quoteState }: ReportEvidence, withStance = false): Markup {
  const where = source.title + detailsAfter(source.title, locator);
  return markup`<li><bdi>${withStance && markup`<span class="stance">${STANCES[stance]}</span> `}${where}${(quote || note) && ": "}${quote && markup`<q>${quote}</q> `}${note}</bdi>${quote && quoteState && markup` <span class="quote-state">${QUOTE_STATES[quoteState]} in the kept copy.</span>`}</li>`;
}
