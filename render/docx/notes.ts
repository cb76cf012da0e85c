import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from "docx";
import { directionOfLetters } from "#domain/direction.ts";
import {
  type ClaimNote,
  type EvidenceNote,
  evidenceLine,
  type QuestionNote,
  type SourceNote,
  sourceSentence,
} from "#domain/exports/claim-note.ts";
import { rationaleText } from "#domain/rationale.ts";
import { readableDate } from "#domain/readable-date.ts";
import { xmlText } from "./xml-text.ts";

/** The section of a claim behind the article. */
export function claimSection(note: ClaimNote, showContext: boolean): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: words(`${note.number}. ${note.result}`) }),
    quoted(note.passage, showContext),
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
    ...note.sources.map(({ stances, url, ...source }) =>
      plain([`${stances}: ${sourceSentence(source)}`, url].filter(Boolean).join(" ")),
    ),
  ];
}

function quoted({ before, exact, after }: ClaimNote["passage"], showContext: boolean): Paragraph {
  const rightToLeft = isRightToLeft(exact);
  const children = showContext
    ? [
        ...lines(before, { rightToLeft }),
        ...lines(exact, { rightToLeft, bold: true }),
        ...lines(after, { rightToLeft }),
      ]
    : lines(exact, { rightToLeft });
  return new Paragraph({ style: "Quote", bidirectional: rightToLeft, children });
}

const words = (text: string): TextRun[] => [new TextRun(xmlText(text))];

const isRightToLeft = (text: string): boolean => directionOfLetters(text) === "rtl";

/** A paragraph in the direction of its letters. */
function plain(text: string, label = ""): Paragraph {
  const rightToLeft = isRightToLeft(text);
  const name = label ? [new TextRun({ text: label, bold: true })] : [];
  return new Paragraph({ bidirectional: rightToLeft, children: [...name, ...lines(text, { rightToLeft })] });
}

const optional = (text: string | null, label = ""): Paragraph[] => (text ? [plain(text, label)] : []);

const paragraphs = (text: string | null): Paragraph[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => plain(part));

/** Text whose line ends are line breaks. */
const lines = (text: string, look: { bold?: boolean; rightToLeft?: boolean } = {}): TextRun[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: xmlText(line), ...look, ...(index > 0 ? { break: 1 } : {}) }));

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
function sourceItem({ stances, url, copies, ...source }: SourceNote, claim: number): Paragraph {
  const kept = copies.map(({ sha256, takenAt }) => ` Copy kept on ${readableDate(takenAt)}, SHA-256 ${sha256}.`);
  const children: ParagraphChild[] = [
    ...words(`${stances}: ${sourceSentence(source)} `),
    ...(url ? [new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: "Hyperlink" })] })] : []),
    ...words(kept.join("")),
  ];
  return new Paragraph({ numbering: { reference: "sources", level: 0, instance: claim }, children });
}
