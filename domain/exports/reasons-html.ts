import { answerText, type Question } from "#domain/evidence/questions.ts";
import { STANCES } from "#domain/evidence.ts";
import { detailsAfter } from "#domain/full-stop.ts";
import { independenceNote } from "#domain/independence.ts";
import { citedSources, ratingLabel } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, ReportVerdict } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { drawDocument } from "./html/document.ts";
import { Markup, markup } from "./html/markup.ts";

/** A ruling as a fragment of HTML without classes, for programs that show it in pages of their own. */
export function reasonsOfRuling(ruling: NonNullable<ReportClaim["ruling"]>): string {
  const { summary, explanation, reason, evidence } = ruling;
  return markup`<p>${summary}</p>${explanation && paragraphs(explanation)}${reason && markup`<p>Reason for the ruling: ${reason}</p>`}${evidenceList(evidence)}`
    .source;
}

/** A verdict as such a fragment. */
export function reasonsOfVerdict(report: ReportHead, verdict: ReportVerdict): string {
  const { rating, confidence, rationaleDocument, evidence } = verdict;
  const sure = confidence !== null && `, ${Math.round(confidence * 100)}% confident`;
  const note = independenceNote({ ...verdict, state: "submitted" });
  const rationale = rationaleDocument
    ? drawDocument(rationaleDocument).map(({ draw }) => new Markup([...draw()].join("")))
    : [];
  return markup`<p>Verdict: ${ratingLabel(report, rating)}${sure}.${note && ` ${note}.`}</p>${rationale}${evidenceList(evidence)}`
    .source;
}

/** A question with its answers and their sources. */
export function answersHtml({ question, answers }: Question<ReportEvidence>): string {
  const items = answers.map(
    (answer) =>
      markup`<li>${answerText(answer)}<ul>${citedSources(answer.pieces).map(({ source }) => markup`<li>${linked(source)}</li>`)}</ul></li>`,
  );
  return markup`<p>${question}</p><ul>${items}</ul>`.source;
}

const paragraphs = (text: string): Markup[] => text.split(/\n\s*\n/).map((paragraph) => markup`<p>${paragraph}</p>`);

function evidenceList(evidence: ReportEvidence[]): Markup | null {
  if (evidence.length === 0) return null;
  const items = evidence.map(({ source, stance, locator, quote, note }) => {
    return markup`<li>${STANCES[stance]}: ${linked(source)}${detailsAfter(source.title, locator)}${quote && markup`: <q>${quote}</q>`}${note && ` ${note}`}</li>`;
  });
  return markup`<ul>${items}</ul>`;
}

function linked({ url, title }: ReportEvidence["source"]): Markup {
  const address = safeUrl(url);
  return address ? markup`<a href="${address}">${title}</a>` : markup`${title}`;
}
