import { sentencesIn } from "#domain/anchoring/sentences.ts";
import { canonicalText, type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import type { Details } from "#ingest/reading.ts";
import { dayIn } from "./calendar.ts";

/** Longest line taken for a headline; those of newspapers rarely pass 120 characters. */
const LONGEST_HEADLINE = 200;

/** Longest line taken for a byline or a date. */
const LONGEST_CREDIT = 120;

/** Paragraphs under the headline in which byline and date are looked for: a standfirst may come before them. */
const CREDIT_PARAGRAPHS = 3;

/** Blocks in which a first sentence is looked for. */
const OPENING = 20;

/** Longest title made of a first sentence. */
const LONGEST_CUT = 120;

/**
 * The headline at the top of `blocks`, which becomes a heading, and the byline and date below it. All of them stay in
 * the text: they too can be checked. Where a different title was given, a first paragraph stays a paragraph.
 */
export function readHeadline(blocks: DocumentNode[], given?: string): { blocks: DocumentNode[]; details: Details } {
  const [first, ...others] = blocks;
  if (!first) return { blocks, details: {} };
  const [line = "", ...below] = linesOf(first);
  if (first.type === "heading") return { blocks, details: { title: canonicalText(first), ...creditsOf([], others) } };
  const isHeadline = given === undefined ? looksLikeHeadline(line) : line === given.trim();
  const alone = first.type === "paragraph" && below.every(isCredit) && below.length + others.length > 0;
  if (!isHeadline || !alone) return { blocks, details: {} };
  const rest = below.length > 0 ? [paragraphOfLines(below), ...others] : others;
  const heading: DocumentNode = { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: line }] };
  return { blocks: [heading, ...rest], details: { title: line, ...creditsOf(below, others) } };
}

/** A title for a text without headline: its first sentence, cut between words. Lines that are no sentence (captions) are passed over. */
export function titleFrom(blocks: DocumentNode[]): string {
  const texts = blocks
    .slice(0, OPENING)
    .flatMap((block) => canonicalText({ type: "doc", content: [block] }).split("\n"))
    .filter((text) => text.trim());
  const text = texts.find((line) => endsSentence(line)) ?? texts[0] ?? "";
  const [sentence] = sentencesIn(text);
  const title = text.slice(sentence?.start, sentence?.end).replace(/\s+/g, " ");
  if (title.length <= LONGEST_CUT) return title;
  const cut = title.slice(0, LONGEST_CUT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_CUT / 2)).replace(/[\s\p{Punctuation}\p{Surrogate}]+$/u, "")}…`;
}

function creditsOf(lines: string[], blocks: DocumentNode[]): Details {
  const below = blocks.slice(0, CREDIT_PARAGRAPHS).filter(({ type }) => type === "paragraph");
  const credits = [...lines, ...below.flatMap(linesOf)].filter(isCredit);
  const byline = credits.map(bylineIn).find((name) => name !== null);
  const publishedAt = credits.map((line) => dayIn(line)?.day).find((day) => day !== undefined);
  return { ...(byline && { byline }), ...(publishedAt && { publishedAt }) };
}

function isCredit(line: string): boolean {
  return line.length <= LONGEST_CREDIT && (bylineIn(line) !== null || isDateLine(line));
}

const BYLINE =
  /^(?:(?:Written|Words|Reported|Story|Text) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|Text)(?:\s|:\s*)\s*(?=["“]?\p{Lu})(.+)$/u;

/** The names in a byline, or null when the line is none: `By Jane Roe | BBC News | 12 March 2024` gives `Jane Roe`. */
export function bylineIn(line: string): string | null {
  const names = endsSentence(line) ? undefined : BYLINE.exec(line)?.[1];
  const [name = ""] = (names ?? "").split(/\s+[|•·–—-]\s+|\s*[|•·]\s*/);
  return (dayIn(name)?.before ?? name).replace(/[\s,;|:]+(?:on\s*)?$/i, "").trim() || null;
}

/** Words that stand beside a date in a date line. */
const DATE_WORDS =
  /\b(first|last|published|posted|updated|modified|created|date|on|at|by|am|pm|a\.m|p\.m|uhr|um|le|el|il|am|vom|gmt|utc|bst|e[sd]t|p[sd]t|c[e]?s?t|\p{L}{2,8}day|\p{L}{3})\b|[\d:.,|•·–—()+/-]/giu;

function isDateLine(line: string): boolean {
  const found = dayIn(line);
  if (!found || endsSentence(line)) return false;
  return `${found.before} ${found.after}`.replace(DATE_WORDS, "").trim().length <= 12;
}

const looksLikeHeadline = (line: string) =>
  line.length <= LONGEST_HEADLINE && /[\p{L}\p{N}]/u.test(line) && !/(?<!\.)[.。।۔]["'”’»)\]]*$/u.test(line);

const endsSentence = (line: string) =>
  /[.!?…。！？।۔]["'”’»)\]]*\s*$/u.test(line) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(line);

const linesOf = (block: DocumentNode) => canonicalText({ type: "doc", content: [block] }).split("\n");
