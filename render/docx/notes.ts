import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from "docx";
import {
  type ClaimNote,
  type EvidenceNote,
  evidenceLine,
  type QuestionNote,
  type SourceNote,
} from "#domain/exports/claim-note.ts";
import { rationaleText } from "#domain/rationale.ts";
import { readableDate } from "#domain/readable-date.ts";
import { xmlText } from "./xml-text.ts";

/** The section of a claim behind the article. */
export function claimSection(note: ClaimNote, showContext: boolean): Paragraph[] {
  const { prefix, exact, suffix } = note.passage;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: words(`${note.number}. ${note.result}`) }),
    new Paragraph({
      style: "Quote",
      children: showContext
        ? [...lines(prefix), new TextRun({ text: "", bold: true }), ...lines(exact, true), ...lines(suffix)]
        : lines(exact),
    }),
    plain(note.statement, "Claim: "),
    ...optional(note.said),
    ...note.remarks.map((remark) => plain(remark)),
    ...optional(note.summary, "Ruling: "),
    ...paragraphs(note.explanation),
    ...optional(note.reason, "Reason for the ruling: "),
    ...questionList(note.questions),
    ...evidenceList("The ruling rests on:", note.restsOn),
    ...note.verdicts.flatMap(({ heading, rationale, evidence }) => [
      plain(heading, "Verdict: "),
      ...(rationale ? paragraphs(rationaleText(rationale)) : []),
      ...evidenceList("Evidence:", evidence),
    ]),
    ...evidenceList("Quoted from the sources:", note.cited),
    ...(note.sources.length > 0 ? [plain("Sources:"), ...note.sources.map((one) => sourceItem(one, note.number))] : []),
    ...note.guards.map((guard) => plain(guard)),
    ...optional(note.ruledBy),
  ];
}

/** The paragraphs of the comment on a claim: its rating, its summary and its sources. */
export function commentParagraphs(note: ClaimNote): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: xmlText(`${note.number}. ${note.result}`), bold: true })] }),
    plain(note.statement),
    ...note.remarks.map((remark) => plain(remark)),
    ...optional(note.summary),
    ...note.sources.map(({ stances, title, url, about }) =>
      plain([`${stances}: ${[title, about].filter(Boolean).join(", ")}`, url].filter(Boolean).join(" ")),
    ),
  ];
}

const words = (text: string): TextRun[] => [new TextRun(xmlText(text))];

const plain = (text: string, label = ""): Paragraph =>
  new Paragraph({ children: [...(label ? [new TextRun({ text: label, bold: true })] : []), ...lines(text)] });

const optional = (text: string | null, label = ""): Paragraph[] => (text ? [plain(text, label)] : []);

const paragraphs = (text: string | null): Paragraph[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => plain(part));

/** Text whose line ends are line breaks. */
const lines = (text: string, bold = false): TextRun[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: xmlText(line), bold, ...(index > 0 ? { break: 1 } : {}) }));

const bullet = (text: string): Paragraph =>
  new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: lines(text) });

function evidenceList(heading: string, evidence: EvidenceNote[]): Paragraph[] {
  if (evidence.length === 0) return [];
  return [plain(heading), ...evidence.map((piece) => bullet(evidenceLine(piece)))];
}

/** Each question with its answers. */
const questionList = (questions: QuestionNote[]): Paragraph[] =>
  questions.flatMap(({ question, answers }) => [plain(question, "Question: "), ...answers.map(bullet)]);

/** A numbered source. The numbers begin anew with each claim. */
function sourceItem({ stances, title, url, about, copies }: SourceNote, claim: number): Paragraph {
  const kept = copies.map(({ sha256, takenAt }) => ` Copy kept on ${readableDate(takenAt)}, SHA-256 ${sha256}.`);
  const children: ParagraphChild[] = [
    ...words(`${stances}: ${[title, about].filter(Boolean).join(", ")}. `),
    ...(url ? [new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: "Hyperlink" })] })] : []),
    ...words(kept.join("")),
  ];
  return new Paragraph({ numbering: { reference: "sources", level: 0, instance: claim }, children });
}
