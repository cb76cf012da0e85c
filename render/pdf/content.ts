import { directionOf, directionOfLetters } from "#domain/direction.ts";
import { type ClaimNote, evidenceLine, sourceSentence } from "#domain/exports/claim-note.ts";
import { drawnReport } from "#domain/exports/drawn-text.ts";
import { editionNote } from "#domain/exports/edition-note.ts";
import { kindLine } from "#domain/exports/kind-line.ts";
import { methodOf } from "#domain/exports/method.ts";
import { countedClaim, figureInWords, reportFigures } from "#domain/exports/report-figures.ts";
import { rationaleText } from "#domain/rationale.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { Report } from "#domain/report-shape.ts";
import { printedChart } from "#render/charts/report-charts.ts";
import { colorOf, tintOf } from "#render/colors.ts";
import { blocksOf } from "./blocks.ts";
import type { PrintableText } from "./printable.ts";

/** The outline lists claims one by one up to this number. */
const MAX_LISTED_CLAIMS = 60;

/** What the template prints, as plain data: no text of a report is ever read as Typst. */
export function contentOf(report: Report, text: PrintableText) {
  const { article, version, generatedAt, auditHead, scale, options } = report;
  const { blocks, notes, lost } = drawnReport(report);
  const drawn = new Map(notes.map((note) => [note.number, note]));
  const origin = [article.byline, article.outlet, article.publishedAt && readableDate(article.publishedAt)];
  const content = {
    title: text.of(article.title) || "Report",
    titleSize: titleSize(article.title),
    kind: text.of(kindLine(report)),
    origin: text.of(origin.filter(Boolean).join(", ")),
    url: article.url && { address: article.url, text: text.of(article.url) },
    edition: editionOf(report, text),
    dir: directionOf(article.language),
    lang: /^[a-z]{2,3}/i.exec(article.language)?.[0].toLowerCase() ?? "en",
    depth: notes.length + lost.length > MAX_LISTED_CLAIMS ? 1 : 2,
    blocks: blocksOf(blocks, { report, notes: drawn, text }),
    notes: notes.map((note) => noteOf(report, note, text, options.scope === "passages")),
    lost: lost.map((note) => noteOf(report, note, text, true)),
    scale: scale
      .filter(({ retired }) => !retired)
      .map(({ label, description, color, value }) => ({
        label: text.of(label),
        description: text.of(description),
        value: value === null ? "" : `Value ${value}.`,
        color: colorOf([], null) && color,
      })),
    method: methodOf(report),
    charts: reportFigures(report, [...report.claims, ...report.lost].map(countedClaim)).map((figure) => ({
      svg: printedChart(figure, scale, (words) => text.of(words)),
      title: text.of(figure.title),
      words: text.of(figureInWords(figure)),
    })),
    about: [
      `Version ${version.number} of the text, imported on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}.`,
      `Made with Galley on ${readableDate(generatedAt)}. Head of the log: ${auditHead}.`,
    ],
  };
  return { ...content, about: [...content.about, ...missingSentence(text)] };
}

function editionOf(report: Report, text: PrintableText) {
  const note = editionNote(report);
  if (!note) return null;
  const { published, url, state } = note;
  return { published, address: url, url: text.of(url), state };
}

/** The size of a title, in points: smaller where a line would not hold its longest word. */
export function titleSize(title: string): number {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  return Math.max(MIN_TITLE_SIZE, Math.min(TITLE_SIZE, (TITLE_SIZE * MAX_WORD_LENGTH) / longest));
}

const [TITLE_SIZE, MIN_TITLE_SIZE] = [23, 9];

/** Letters of a word that a line holds in the size of a title, without narrow ones. */
const MAX_WORD_LENGTH = 30;

function missingSentence({ missing }: PrintableText): string[] {
  if (missing.size === 0) return [];
  const count = missing.size === 1 ? "One character has" : `${missing.size} characters have`;
  return [
    `${count} no font in this file. The code stands in its place, such as [U+12000]; other formats have the text.`,
  ];
}

function noteOf({ scale }: Report, note: ClaimNote, text: PrintableText, showContext: boolean) {
  const { number, drawing, result, statement, said, passage, summary, explanation, reason, ruledBy } = note;
  const color = colorOf(scale, drawing);
  const line = (value: string | null) => (value ? text.of(value) : "");
  const paragraph = (value: string | null) => ({ text: line(value), dir: directionOfLetters(value ?? "") ?? "ltr" });
  const paragraphs = (value: string | null) =>
    (value ?? "")
      .split(/\n\s*\n/)
      .filter((part) => part.trim() !== "")
      .map(paragraph);
  return {
    number,
    color,
    tint: tintOf(color),
    result: line(result),
    remarks: note.remarks.map(line),
    statement: paragraph(statement),
    said: line(said),
    quote: paragraph(passage.exact),
    before: showContext ? line(passage.before) : "",
    after: showContext ? line(passage.after) : "",
    summary: paragraph(summary),
    explanation: paragraphs(explanation),
    reason: paragraph(reason),
    guards: note.guards.map(line),
    ruledBy: line(ruledBy),
    questions: note.questions.map(({ question, answers }) => ({
      question: text.of(question),
      answers: answers.map((answer) => text.of(answer)),
    })),
    restsOn: note.restsOn.map((piece) => text.of(evidenceLine(piece))),
    cited: note.cited.map((piece) => text.of(evidenceLine(piece))),
    verdicts: note.verdicts.map(({ heading, rationale, evidence }) => ({
      heading: line(heading),
      rationale: rationale ? paragraphs(rationaleText(rationale)) : [],
      evidence: evidence.map((piece) => text.of(evidenceLine(piece))),
    })),
    sources: note.sources.map(({ stances, url, copies, ...source }) => ({
      text: text.of(`${stances}: ${sourceSentence(source)}`),
      url: url && { address: url, text: text.of(url) },
      copies: copies.map(({ sha256, takenAt }) => `Copy kept on ${readableDate(takenAt)}, SHA-256 ${sha256}.`),
    })),
  };
}
