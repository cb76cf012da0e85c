import { CLAIM_TYPES, STALE_DRAWING } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { answerText, placesOf, questionsOf } from "#domain/evidence/questions.ts";
import { STANCES } from "#domain/evidence.ts";
import { detailsAfter, withFullStop } from "#domain/full-stop.ts";
import { independenceNote } from "#domain/independence.ts";
import { QUOTE_STATES } from "#domain/quote/quote-states.ts";
import { readableDate } from "#domain/readable-date.ts";
import { citedSources, ratingLabel } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, ReportVerdict } from "#domain/report-claim-shape.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { STANDING_LABELS } from "#domain/standing.ts";
import { wordsAfter, wordsBefore } from "./passage-context.ts";

/** A piece of evidence in words. */
export type EvidenceNote = {
  stance: string;
  title: string;
  url: string | null;
  locator: string | null;
  quote: string | null;
  note: string | null;
  /** How the quote stands in the copy that was kept. */
  copy: string | null;
};

/** A question about the claim in words, with its answers and the sources of each. */
export type QuestionNote = { question: string; answers: string[] };

/** A verdict in words, with the evidence that its reviewer cites. */
export type VerdictNote = {
  /** As in `False, says Ada Kern, 90% confident.` */
  heading: string;
  rating: string;
  rationale: DocumentNode | null;
  evidence: EvidenceNote[];
};

/** A source in words, such as `Gauge, Harbour Office, May 1999`. */
export type SourceNote = {
  stances: string;
  title: string;
  url: string | null;
  about: string;
  copies: { sha256: string; takenAt: string }[];
};

/** What a report says of a claim, in words, for formats that show it. */
export type ClaimNote = {
  number: number;
  url: string;
  /** The key of its rating, or how it is drawn without one. */
  drawing: string | null;
  /** The label of its rating, or of its standing while it has none. */
  result: string;
  /** Sentences about its standing, where it is not ruled or not in the text. */
  remarks: string[];
  statement: string;
  /** Who said it, when, and its type; empty where nothing is known. */
  said: string;
  /** With the words around it, as readers see them. */
  passage: { before: string; exact: string; after: string };
  summary: string | null;
  explanation: string | null;
  reason: string | null;
  questions: QuestionNote[];
  restsOn: EvidenceNote[];
  verdicts: VerdictNote[];
  /** Evidence of verdicts that are left out themselves. */
  cited: EvidenceNote[];
  sources: SourceNote[];
  /** What a careful reader should know about the evidence. */
  guards: string[];
  ruledBy: string | null;
};

export function claimNote(report: ReportHead, claim: ReportClaim): ClaimNote {
  const { number, url, statement, claimant, saidAt, type, anchor, ruling, verdicts, evidence, standing } = claim;
  const said = [claimant, saidAt && readableDate(saidAt), type && CLAIM_TYPES[type].toLowerCase()];
  const shown = new Set([ruling, ...verdicts].flatMap((part) => part?.evidence ?? []).map(({ id }) => id));
  return {
    ...{ number, url, statement },
    drawing: standing.state === "stale" ? STALE_DRAWING : claim.rating,
    result: resultOf(report, claim),
    remarks: remarksOn(report, claim),
    said: said.filter(Boolean).join(", "),
    passage: { before: wordsBefore(anchor.prefix), exact: anchor.exact, after: wordsAfter(anchor.suffix) },
    summary: ruling?.summary ?? null,
    explanation: ruling?.explanation ?? null,
    reason: ruling?.reason ?? null,
    questions: questionNotes(evidence),
    restsOn: (ruling?.evidence ?? []).map(evidenceNote),
    verdicts: verdicts.map((verdict) => verdictNote(report, verdict)),
    cited: evidence.filter((piece) => !shown.has(piece.id) && says(piece)).map(evidenceNote),
    sources: citedSources(evidence).map(({ source, pieces }) => sourceNote(source, pieces)),
    guards: claim.guards.map(({ sentence }) => sentence),
    ruledBy: ruling && ruledBy(report, ruling),
  };
}

/** The label of the rating of a claim, or of its standing while it has none. */
export function resultOf(report: ReportHead, { rating, standing }: ReportClaim): string {
  return rating === null ? STANDING_LABELS[standing.state] : ratingLabel(report, rating);
}

function remarksOn(report: ReportHead, { standing, rating, ruling, anchor, blind }: ReportClaim & { blind?: boolean }) {
  const remarks: (string | false | null)[] = [
    anchor.passage === null && "These words are no longer in the article.",
    anchor.struckOut === true && "The article strikes these words out.",
    standing.state === "stale" && "This claim changed after it was checked. It needs another look.",
    standing.state === "stale" && ruling && `It was rated ${ratingLabel(report, ruling.rating)}.`,
    standing.state === "agreed" && "Reviewers agree; an editor has not ruled yet.",
    standing.state === "open" && rating === null && !blind && "Not ruled yet.",
    standing.state === "disputed" && `Reviewers disagree: ${ratingNames(report, standing.ratings)}.`,
  ];
  return remarks.filter((remark) => typeof remark === "string");
}

const ratingNames = (report: ReportHead, keys: string[]): string =>
  [...new Set(keys)].map((key) => ratingLabel(report, key)).join(", ");

/** Whether a piece of evidence says more than which source it is of. */
const says = ({ quote, locator, note }: ReportEvidence): boolean => Boolean(quote ?? locator ?? note);

const evidenceNote = ({ source, stance, locator, quote, note, quoteState }: ReportEvidence): EvidenceNote => ({
  stance: STANCES[stance],
  title: source.title,
  url: safeUrl(source.url),
  locator,
  quote,
  note,
  copy: quote && quoteState && `${QUOTE_STATES[quoteState]} in the kept copy.`,
});

/** A piece of evidence in one line. */
export function evidenceLine({ stance, title, locator, quote, note, copy }: EvidenceNote): string {
  const where = `${stance}: ${title}${detailsAfter(title, locator)}`;
  const said = [quote && `“${quote}”`, note].filter(Boolean).join(" ");
  return [said === "" ? where : `${where}: ${said}`, copy].filter(Boolean).join(" ");
}

/** The questions that evidence answers, in words. */
export const questionNotes = (evidence: ReportEvidence[]): QuestionNote[] =>
  questionsOf(evidence).map(({ question, answers }) => ({
    question,
    answers: answers.map((answer) => {
      const places = placesOf(answer.pieces);
      const said = withFullStop(answerText(answer));
      return `${said} ${places.length === 1 ? "Source" : "Sources"}: ${places.join("; ")}`;
    }),
  }));

/** A source as a sentence, such as `Gauge, Harbour Office, May 1999.` */
export const sourceSentence = ({ title, about }: Pick<SourceNote, "title" | "about">): string =>
  withFullStop(title + detailsAfter(title, about));

function verdictNote(report: ReportHead, verdict: ReportVerdict): VerdictNote {
  const { rating, reviewer, confidence, rationaleDocument, evidence } = verdict;
  const sure = confidence === null ? "" : `, ${Math.round(confidence * 100)}% confident`;
  const note = independenceNote({ ...verdict, state: "submitted" });
  return {
    heading: `${ratingLabel(report, rating)}, says ${reviewer.name}${sure}.${note ? ` ${note}.` : ""}`,
    rating,
    rationale: rationaleDocument,
    evidence: evidence.map(evidenceNote),
  };
}

function sourceNote(source: ReportEvidence["source"], pieces: ReportEvidence[]): SourceNote {
  const { title, author, publisher, publishedAt } = source;
  const about = [author, publisher, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
  const copies = new Map(pieces.flatMap(({ snapshot }) => (snapshot ? [[snapshot.sha256, snapshot]] : [])));
  return {
    stances: [...new Set(pieces.map(({ stance }) => STANCES[stance]))].join(", "),
    ...{ title, url: safeUrl(source.url), about, copies: [...copies.values()] },
  };
}

/**
 * Tells readers, too, that the editor gave a verdict, which is possible where the article asks for one verdict only.
 */
function ruledBy(
  { article }: ReportHead,
  { ruledBy: editor, ruledAt, byReviewer }: NonNullable<ReportClaim["ruling"]>,
) {
  const alsoRated =
    article.requiredVerdicts === 1
      ? " The same person gave the verdict: this article needs only one."
      : " The same person also gave a verdict on this claim.";
  return `Ruled by ${editor.name}, ${readableDate(ruledAt)}.${byReviewer ? alsoRated : ""}`;
}
