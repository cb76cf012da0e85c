import { kindLine } from "#domain/exports/kind-line.ts";
import { readableDate } from "#domain/readable-date.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { ReportHead, ReportSet, StreamedReport } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";
import {
  type ClaimNote,
  claimNote,
  type EvidenceNote,
  evidenceLine,
  type QuestionNote,
  type SourceNote,
  sourceSentence,
} from "./claim-note.ts";
import { editionNote } from "./edition-note.ts";
import { blocksOf, type Ending } from "./markdown/blocks.ts";
import { escapeMarkdown, markdownLink } from "./markdown/escape.ts";
import { startsWithTitle } from "./starts-with-title.ts";

/** The report for a content management system: the article with numbers behind its claims, and a section per claim. */
export async function* toMarkdown(report: StreamedReport): AsyncGenerator<string> {
  yield `# ${escapeMarkdown(report.article.title)}\n\n${introduction(report)}\n`;
  const { document } = report.version;
  if (document) {
    const endings: Ending[] = [];
    let first = Infinity;
    for await (const { number, anchor } of report.claims()) {
      if (anchor.passage === null) continue;
      endings.push({ end: anchor.passage.end, number });
      first = Math.min(first, anchor.passage.start);
    }
    const from = startsWithTitle(report, first) ? 1 : 0;
    for (const block of blocksOf(document, endings, from)) yield `\n${block}\n`;
  }
  yield "\n## Claims\n";
  let isEmpty = true;
  for await (const claim of report.claims()) {
    yield `\n${claimSection(report, claim)}\n`;
    isEmpty = false;
  }
  if (isEmpty) yield "\nNo claims are marked yet.\n";
  yield `\n* * *\n\n${footer(report)}\n`;
}

/** The reports of several articles, one below the other. */
export async function* toMarkdownOfAll({ reports }: ReportSet): AsyncGenerator<string> {
  let isFirst = true;
  for await (const report of reports()) {
    if (!isFirst) yield "\n\n";
    yield* toMarkdown(report);
    isFirst = false;
  }
}

function introduction(report: ReportHead): string {
  const { article, edition } = report;
  const { outlet, byline, publishedAt, url } = article;
  const origin = [byline, outlet, publishedAt && readableDate(publishedAt)].filter(Boolean).join(", ");
  const address = safeUrl(url);
  const link = address && markdownLink(address, address);
  const line = [`${escapeMarkdown(kindLine(report))}.`, origin && `${escapeMarkdown(origin)}.`, link]
    .filter(Boolean)
    .join(" ");
  const note = editionNote({ edition });
  return note ? `${line}\n\n${note.published}: ${markdownLink(note.url, note.url)}. ${note.state}` : line;
}

function claimSection(report: ReportHead, claim: ReportClaim): string {
  const note = claimNote(report, claim);
  const { before, exact, after } = note.passage;
  const parts = [
    `### ${note.number}. ${escapeMarkdown(note.result)}`,
    quoted(exact),
    report.options.scope === "passages" && before + after !== "" && context(before + exact + after),
    `Claim: ${escapeMarkdown(note.statement)}`,
    note.said && escapeMarkdown(note.said),
    ...note.remarks.map(escapeMarkdown),
    note.summary && `**Ruling:** ${escapeMarkdown(note.summary)}`,
    ...paragraphs(note.explanation),
    note.reason && `Reason for the ruling: ${escapeMarkdown(note.reason)}`,
    sourceList(note.sources),
    ...note.guards.map(escapeMarkdown),
    questionList(note.questions),
    evidenceList("The ruling rests on:", note.restsOn),
    ...note.verdicts.flatMap(verdictBlocks),
    evidenceList("Quoted from the sources:", note.cited),
    note.ruledBy && escapeMarkdown(note.ruledBy),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** The words of a passage as a quotation, line by line. */
const quoted = (words: string): string =>
  words
    .trim()
    .split(/\n+/)
    .map((line) => `> ${escapeMarkdown(line.trim())}`.trimEnd())
    .join("\n>\n");

const context = (words: string): string => `In the article: ${escapeMarkdown(words)}`;

const paragraphs = (text: string | null): string[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map(escapeMarkdown);

function verdictBlocks({ heading, rationale, evidence }: ClaimNote["verdicts"][number]): string[] {
  return [
    `**Verdict:** ${escapeMarkdown(heading)}`,
    ...(rationale ? [...blocksOf(rationale)].map((block) => block.replace(/^#+ /, "")) : []),
    evidenceList("Evidence:", evidence) ?? "",
  ];
}

function sourceList(sources: SourceNote[]): string | null {
  if (sources.length === 0) return null;
  const lines = sources.map(({ stances, url, copies, ...source }, index) => {
    const kept = copies.map(({ sha256, takenAt }) => ` Copy kept on ${readableDate(takenAt)}, SHA-256 ${sha256}.`);
    const address = url && ` ${markdownLink(url, url)}`;
    return `${index + 1}. ${escapeMarkdown(stances)}: ${escapeMarkdown(sourceSentence(source))}${address ?? ""}${kept.join("")}`;
  });
  return ["Sources:", lines.join("\n")].join("\n\n");
}

function questionList(questions: QuestionNote[]): string | null {
  if (questions.length === 0) return null;
  const lines = questions.flatMap(({ question, answers }) => [
    `- ${escapeMarkdown(question)}`,
    ...answers.map((answer) => `  - ${escapeMarkdown(answer)}`),
  ]);
  return ["Questions and answers:", lines.join("\n")].join("\n\n");
}

function evidenceList(heading: string, evidence: EvidenceNote[]): string | null {
  if (evidence.length === 0) return null;
  const lines = evidence.map((piece) => `- ${escapeMarkdown(evidenceLine(piece))}`);
  return [heading, lines.join("\n")].join("\n\n");
}

function footer({ version, generatedAt, auditHead }: ReportHead): string {
  const text = `Version ${version.number} of the text, imported on ${readableDate(version.importedAt)}; SHA-256 ${version.sha256}. Made with Galley on ${readableDate(generatedAt)}. Head of the log: ${auditHead}.`;
  return escapeMarkdown(text);
}
