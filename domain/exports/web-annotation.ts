import { versionAddress } from "#domain/addresses.ts";
import { directionOf } from "#domain/direction.ts";
import { questionsOf } from "#domain/evidence/questions.ts";
import { citedSources, labelLanguage, ratingLabel } from "#domain/report.ts";
import type { ReportClaim, ReportEvidence, ReportPerson } from "#domain/report-claim-shape.ts";
import type { ReportHead, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { STANDING_LABELS } from "#domain/standing.ts";
import { publishedAddress } from "./article-address.ts";
import { editionLines } from "./edition-note.ts";
import { answersHtml, reasonsOfRuling, reasonsOfVerdict } from "./reasons-html.ts";
import { snapshotAddress, sourceIri } from "./source-addresses.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/**
 * The claims as a W3C annotation collection with one page, each claim in a line. Every key is of the context of the Web
 * Annotation Data Model, which has no room for the rest of the report. The total stands last, because claims are counted
 * while they are read.
 */
export function toWebAnnotations(report: StreamedReport): AsyncGenerator<string> {
  const { article, generatedAt } = report;
  const lines = editionLines(report);
  // The context has no term for an edition, but a collection may have several labels.
  const label = lines === null ? article.title : [article.title, ...lines.split("\n")];
  return collectionOf({ id: `urn:uuid:${article.id}`, label, generatedAt }, [report]);
}

/** The same collection for several articles. */
export const toWebAnnotationsOfAll = ({ reports, baseUrl, generatedAt }: ReportSet): AsyncGenerator<string> =>
  collectionOf({ id: `${baseUrl}/api/v1/export?format=w3c`, label: "Claims", generatedAt }, reports());

async function* collectionOf(
  { id, label, generatedAt }: { id: string; label: string | string[]; generatedAt: string },
  reports: Iterable<StreamedReport> | AsyncIterable<StreamedReport>,
): AsyncGenerator<string> {
  const head = { "@context": CONTEXT, id, type: "AnnotationCollection", label, generated: generatedAt };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "first": {\n    "id": ${JSON.stringify(`${id}#claims`)},\n`;
  yield `    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`;
  let total = 0;
  for await (const report of reports)
    for await (const claim of report.claims()) {
      yield `${total === 0 ? "" : ","}\n      ${JSON.stringify(toWebAnnotation(report, claim))}`;
      total += 1;
    }
  yield `${total === 0 ? "" : "\n    "}]\n  },\n  "total": ${total}\n}\n`;
}

/** A claim as a W3C annotation, without its context. */
export function toWebAnnotation(report: ReportHead, claim: ReportClaim) {
  const { url, createdAt, updatedAt, createdBy } = claim;
  return {
    id: url,
    type: "Annotation",
    motivation: "assessing",
    created: createdAt,
    modified: updatedAt,
    creator: creatorOf(createdBy),
    body: [
      textBody(claim.statement, report.article.language, "describing"),
      ratingBody(report, claim),
      ...reasonBodies(report, claim),
      ...questionBodies(report, claim),
      ...citedSources(claim.evidence).map(({ source, pieces }) => linkingBody(report, source, pieces)),
    ],
    target: targetOf(report, claim),
  };
}

const creatorOf = ({ id, name }: ReportPerson) =>
  id === null ? { type: "Person", name } : { id: `urn:uuid:${id}`, type: "Person", name };

const textBody = (value: string, language: string, purpose: string) => ({
  type: "TextualBody",
  value,
  format: "text/plain",
  language,
  textDirection: directionOf(language),
  purpose,
});

/** The rating, or the standing of a claim that has none. */
function ratingBody(report: ReportHead, { rating, standing }: ReportClaim) {
  if (rating === null) return textBody(STANDING_LABELS[standing.state], "en", "commenting");
  return textBody(ratingLabel(report, rating), labelLanguage(report), "classifying");
}

/** Why the claim has its rating: the ruling first, then each verdict, with the evidence that it cites. */
function reasonBodies(report: ReportHead, { ruling, verdicts }: ReportClaim) {
  const html = (value: string, author: ReportPerson, created: string) => ({
    type: "TextualBody",
    value,
    format: "text/html",
    language: report.article.language,
    purpose: "assessing",
    created,
    creator: creatorOf(author),
  });
  return [
    ...(ruling ? [html(reasonsOfRuling(ruling), ruling.ruledBy, ruling.ruledAt)] : []),
    ...verdicts.map((verdict) => html(reasonsOfVerdict(report, verdict), verdict.reviewer, verdict.submittedAt)),
  ];
}

/** The questions about the claim, each with its answers and their sources. */
const questionBodies = (report: ReportHead, { evidence }: ReportClaim) =>
  questionsOf(evidence).map((question) => ({
    type: "TextualBody",
    value: answersHtml(question),
    format: "text/html",
    language: report.article.language,
    purpose: "questioning",
  }));

function linkingBody(report: ReportHead, source: ReportEvidence["source"], pieces: ReportEvidence[]) {
  const kept = pieces.find(({ snapshot }) => snapshot !== null);
  const cached = kept && snapshotAddress(report, kept);
  return {
    type: "SpecificResource",
    purpose: "linking",
    source: sourceIri(source),
    ...(kept?.snapshot && cached ? { state: { type: "TimeState", sourceDate: kept.snapshot.takenAt, cached } } : {}),
  };
}

/** The passage in the version in which it was found last. A lost claim has no position any more. */
function targetOf(report: ReportHead, { anchor, codePoints }: ReportClaim) {
  const { exact, prefix, suffix, was, passage } = anchor;
  const { version, baseUrl, article } = report;
  const number = passage === null && was ? was.version : anchor.version;
  const cached = `${baseUrl}${versionAddress(article.id, number)}`;
  return {
    type: "SpecificResource",
    source: publishedAddress(report),
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      ...(codePoints ? [{ type: "TextPositionSelector", ...codePoints }] : []),
    ],
    state: {
      type: "TimeState",
      ...(number === version.number ? { sourceDate: version.importedAt } : {}),
      cached,
    },
  };
}
