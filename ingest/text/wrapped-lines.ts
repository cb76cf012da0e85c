/** Shortest line width, in columns, at which a text is taken for wrapped by a program. Verses are rarely wider. */
const MIN_WIDTH = 30;

/** Shares of the line ends in a wrapped text that are at the width, and that divide a sentence. */
const MIN_FULL_SHARE = 0.8;
const MIN_DIVIDED_SHARE = 0.25;
/** Where every line stands alone, only line ends inside sentences tell wrapped lines from paragraphs. */
const MIN_DIVIDED_SHARE_ALONE = 0.5;

const ENDS_SENTENCE = /[\p{Sentence_Terminal}…:]["'”’»)\]」』]*$/u;
/** A bullet or number of a list item. */
const LIST_MARKER = /^(?:[-*•‣◦–—]|\(?(?:\p{Nd}{1,3}|\p{L})[.)])\s/u;
const WITHOUT_CASE = /^["'“‘«(]*\p{Lo}/u;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
const CONTINUES = /^["'“‘«(]*\p{Ll}/u;

/** Width at which a text is wrapped; null for a text in which a line end means something. */
export function wrapWidth(groups: string[][]): number | null {
  const isAlone = groups.every((lines) => lines.length === 1);
  // Groups without a divided sentence, such as a byline below a headline, tell nothing.
  const pairs = pairsIn(isAlone ? [groups.flat()] : groups.filter((lines) => pairsIn([lines]).some(dividesSentence)));
  if (pairs.length === 0) return null;
  const divided = pairs.filter(dividesSentence).length;
  if (divided < pairs.length * (isAlone ? MIN_DIVIDED_SHARE_ALONE : MIN_DIVIDED_SHARE)) return null;
  return (
    widthsOf(pairs).find((width) => {
      const full = pairs.filter((pair) => isFull(pair, width)).length;
      const ends = pairs.filter((pair) => !isFull(pair, width) && ENDS_SENTENCE.test(pair[0])).length;
      return width >= MIN_WIDTH && full >= (pairs.length - ends) * MIN_FULL_SHARE;
    }) ?? null
  );
}

/** Divide the lines of a wrapped text into paragraphs: a line that ends before the width is the last of one. */
export function wrappedParagraphs(lines: string[], width: number): string[][] {
  const paragraphs: string[][] = [];
  const indented = lines.filter((line) => /^\s/.test(line)).length;
  const marksParagraphs = indented > 0 && indented < lines.length / 2;
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const last = before?.at(-1);
    const begins =
      last === undefined || LIST_MARKER.test(line.trim()) || (marksParagraphs && /^\s/.test(line) && !/^\s/.test(last));
    if (before && !begins && goesOn([last, line], width)) before.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/**
 * Lines in groups, each of which is one line of the text: a line that is indented below an item of a list goes on with its
 * sentence.
 */
export function hangingLines(lines: string[]): string[][] {
  const groups: string[][] = [];
  let indent = -1;
  for (const line of lines) {
    const item = LIST_MARKER.test(line.trim());
    const before = groups.at(-1);
    if (before && !item && indent >= 0 && indentOf(line) > indent && !ENDS_SENTENCE.test(before.at(-1) ?? "")) {
      before.push(line);
      continue;
    }
    groups.push([line]);
    indent = item ? indentOf(line) : -1;
  }
  return groups;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

type Pair = [line: string, next: string];

const pairsIn = (groups: string[][]): Pair[] =>
  groups.flatMap((lines) => lines.slice(1).map((next, index): Pair => [lines[index] ?? "", next]));

const goesOn = (pair: Pair, width: number) => isFull(pair, width) || dividesSentence(pair);

/** Whether the first word of the next line has no room on this one, or stands on both. */
function isFull([line, next]: Pair, width: number): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(line) && /^\p{L}/u.test(next.trim())) return true;
  const isSpaced = !/^\s*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(next);
  const [word = ""] = next.trim().split(isSpaced ? /\s/ : /(?<=^..)/u);
  return columnsOf(line) + (isSpaced ? 1 : 0) + columnsOf(word) > width;
}

function dividesSentence([line, next]: Pair): boolean {
  if (LIST_MARKER.test(next.trim()) || ENDS_SENTENCE.test(line)) return false;
  return CONTINUES.test(next.trim()) || (WITHOUT_CASE.test(next.trim()) && columnsOf(line) >= MIN_WIDTH);
}

/** The widest lines: all of them, and all but one or five in a hundred, because an address can be wider. */
function widthsOf(pairs: Pair[]): number[] {
  const widths = pairs.map(([line]) => columnsOf(line)).sort((one, other) => other - one);
  return [0, 1, Math.floor(widths.length / 20)].flatMap((index) => widths[index] ?? []);
}

/** Longer lines are not wrapped, so that their exact width does not matter. */
const MAX_WRAPPED_LENGTH = 500;

/** The width of a line in a typeface of equal letters, in which East Asian characters are two columns wide. */
const columnsOf = (line: string) =>
  line.length > MAX_WRAPPED_LENGTH ? line.length : line.length + (line.match(WIDE)?.length ?? 0);
