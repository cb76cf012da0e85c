import { CLAIM_TYPES } from "#domain/claim.ts";
import { STANCES } from "#domain/evidence.ts";
import { questionNotes } from "#domain/exports/claim-note.ts";
import { detailsAfter } from "#domain/full-stop.ts";
import { independenceNote } from "#domain/independence.ts";
import { QUOTE_STATES } from "#domain/quote/quote-states.ts";
import { readableDate } from "#domain/readable-date.ts";
import { saysMore } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, ReportVerdict } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { drawDocument } from "./document.ts";
import { ratingClass, ratingName } from "./highlights.ts";
import { type Markup, markup } from "./markup.ts";

/** The statement, where it says more than the passage, with who said it, when, and its type. */
export function statementOf(claim: ReportClaim): Markup {
  const { statement, claimant, saidAt, type } = claim;
  const facts = [claimant, saidAt && readableDate(saidAt), type && CLAIM_TYPES[type].toLowerCase()].filter(Boolean);
  return markup`${saysMore(claim) && markup`<p class="statement" dir="auto">${statement}</p>`}${facts.length > 0 && markup`<p class="said" dir="auto">${facts.join(", ")}</p>`}`;
}

/** Whether the note says how its result was reached. */
export const hasReasons = ({ ruling, verdicts, evidence }: ReportClaim): boolean =>
  Boolean(ruling?.explanation || ruling?.reason || ruling?.byReviewer || verdicts.length > 0) ||
  (ruling?.evidence ?? []).length > 0 ||
  evidence.some(({ quote, locator, note, question }) => quote ?? locator ?? note ?? question);

/** How the result was reached, for a claim that has reasons. */
export function* reasonsOf(report: ReportHead, { ruling, verdicts, evidence }: ReportClaim): Generator<string> {
  const { explanation, reason, evidence: taken } = ruling ?? { explanation: null, reason: null, evidence: [] };
  const shown = new Set([...taken, ...verdicts.flatMap((verdict) => verdict.evidence)].map(({ id }) => id));
  const cited = evidence.filter(({ id, quote, locator, note }) => !shown.has(id) && (quote ?? locator ?? note));
  yield markup`${explanation && paragraphs(explanation)}
${reason && markup`<p dir="auto">Reason for the ruling: ${reason}</p>`}
${questionList(evidence)}${taken.length > 0 && markup`<p class="said" dir="auto">The ruling rests on:</p><ul class="cited" aria-label="What the ruling rests on">${taken.map((piece) => citation(piece))}</ul>`}
`.source;
  for (const verdict of verdicts) yield* verdictOf(report, verdict);
  yield markup`
${cited.length > 0 && markup`<ul class="cited" aria-label="Quoted from the sources">${cited.map((piece) => citation(piece))}</ul>`}
${ruling && markup`<p class="said" dir="auto">Ruled by ${ruling.ruledBy.name}, ${readableDate(ruling.ruledAt)}.${ruling.byReviewer && ` ${alsoRated(report)}`}</p>`}
`.source;
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
