import { sentencesIn } from "#domain/anchoring/sentences.ts";
import type { FoundDetails } from "#domain/article-details.ts";
import { canonicalText, type DocumentNode, paragraphOfLines } from "#domain/document.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { dayIn, withoutWeekdays } from "./calendar.ts";

/** A longer line is not taken for a headline; headlines of newspapers rarely exceed 120 characters. */
const MAX_HEADLINE_LENGTH = 200;

/** A longer line is not taken for a byline or a date. */
const MAX_CREDIT_LENGTH = 120;

/** Number of paragraphs below the headline that are searched for byline and date: a standfirst may come before them. */
const CREDIT_PARAGRAPHS = 3;

/** Number of blocks that are searched for a first sentence. */
const OPENING_BLOCKS = 20;

/** Maximum length of a title that is made from a first sentence. */
const MAX_TITLE_LENGTH = 120;

/**
 * Find the headline at the top of `blocks`, which becomes a heading, and the byline and date below it. All of them stay
 * in the text, because they can be checked too. With a `title`, a first paragraph becomes a heading only if equal.
 */
export function readHeadline(
  blocks: DocumentNode[],
  title?: string,
): { blocks: DocumentNode[]; details: FoundDetails } {
  const [first, ...others] = blocks;
  if (!first) return { blocks, details: {} };
  const [line = "", ...below] = linesOf(first);
  if (first.type === "heading") return { blocks, details: { title: canonicalText(first), ...creditsOf([], others) } };
  const isHeadline = title === undefined ? looksLikeHeadline(line) && !goesOn(line, others) : line === title.trim();
  const isParagraph = first.type === "paragraph" && below.every(isCredit) && below.length + others.length > 0;
  if (!isHeadline || !isParagraph) return { blocks, details: {} };
  const rest = below.length > 0 ? [paragraphOfLines(below), ...others] : others;
  const heading: DocumentNode = { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: line }] };
  return { blocks: [heading, ...rest], details: { title: line, ...creditsOf(below, others) } };
}

/** A title for a text without a headline: its first sentence, cut between words, skipping captions. */
export function titleFrom(blocks: DocumentNode[]): string {
  const texts = blocks
    .slice(0, OPENING_BLOCKS)
    // A line that begins with a small letter goes on with the sentence of the line before.
    .flatMap((block) => canonicalText({ type: "doc", content: [block] }).split(/\n(?![\s>]*\p{Ll})/u))
    .map((text) => text.replace(/^(?:>\s?)+/gm, ""))
    .filter((text) => text.trim());
  const isWhole = (line: string, index: number) =>
    endsSentence(line) &&
    !(/^["'“‘«„(]*\p{Ll}/u.test(line.trim()) && index > 0 && !endsSentence(texts[index - 1] ?? ""));
  const text = texts.find(isWhole) ?? texts[0] ?? "";
  const [sentence] = sentencesIn(text);
  const title = text.slice(sentence?.start, sentence?.end).replace(/\s+/g, " ");
  if (title.length <= MAX_TITLE_LENGTH) return title;
  const start = cutAtGrapheme(title, MAX_TITLE_LENGTH);
  return `${cutAtGrapheme(start, Math.max(start.lastIndexOf(" "), MAX_TITLE_LENGTH / 2)).replace(/[\s\p{Punctuation}]+$/u, "")}…`;
}

function creditsOf(lines: string[], blocks: DocumentNode[]): FoundDetails {
  const below = blocks.slice(0, CREDIT_PARAGRAPHS).filter(({ type }) => type === "paragraph");
  const credits = [...lines, ...below.flatMap(linesOf)].filter(isCredit);
  const byline = credits.map(bylineIn).find((name) => name !== null);
  const publishedAt = credits.map((line) => dayIn(line)?.day).find((day) => day !== undefined);
  return { ...(byline && { byline }), ...(publishedAt && { publishedAt }) };
}

/** Whether a line only says who wrote a text, or when. */
export function isCredit(line: string): boolean {
  return line.length <= MAX_CREDIT_LENGTH && (bylineIn(line) !== null || isDateLine(line));
}

const BYLINE =
  /^(?:(?:Written|Words|Reported|Story|Text) )?(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|Text)(?:\s|:\s*)\s*(?=["“]?\p{Lu})(.+)$/u;

/** The names in a byline, or null: `By Jane Roe | BBC News | 12 March 2024` gives `Jane Roe`. */
export function bylineIn(line: string): string | null {
  const names = endsSentence(line) ? undefined : BYLINE.exec(line)?.[1];
  const [name = ""] = (names ?? "").split(/\s+[|•·–—-]\s+|\s*[|•·]\s*/);
  return (dayIn(name)?.before ?? name).replace(/[\s,;|:]+(?:on\s*)?$/i, "").trim() || null;
}

/** Words that a date line can have besides the date. */
const DATE_WORDS =
  /\b(first|last|published|posted|updated|modified|created|date|on|at|by|am|pm|a\.m|p\.m|uhr|um|le|el|il|am|vom|gmt|utc|bst|e[sd]t|p[sd]t|c[e]?s?t|\p{L}{2,8}day|\p{L}{3})\b|[\d:.,|•·–—()+/-]/giu;

/** Whether a line states a date and little else. */
export function isDateLine(line: string): boolean {
  const date = dayIn(line);
  if (!date || endsSentence(line)) return false;
  return withoutWeekdays(`${date.before} ${date.after}`).replace(DATE_WORDS, "").trim().length <= 12;
}

const looksLikeHeadline = (line: string) =>
  line.length <= MAX_HEADLINE_LENGTH &&
  !/\S(?:\t| {3,})\S|^[-*•‣◦]\s/.test(line) && // the head of a table, an item of a list
  /[\p{L}\p{N}]/u.test(line) &&
  !/(?<!\.)[.。।۔]["'”’»)\]]*$/u.test(line);

/** Whether the next block goes on with the sentence of this line. */
const goesOn = (line: string, [next]: DocumentNode[]) =>
  /(?:[\p{L}\p{N}][,;،、，\u00ad‐-]|\s[-–—])$/u.test(line) ||
  (next !== undefined && /^["'“‘«„(]*\p{Ll}/u.test(canonicalText(next)));

const endsSentence = (line: string) =>
  /[.!?…。！？।۔]["'”’»)\]]*\s*$/u.test(line) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(line);

const linesOf = (block: DocumentNode) => canonicalText({ type: "doc", content: [block] }).split("\n");
