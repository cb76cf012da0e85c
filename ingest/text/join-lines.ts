/** Scripts that are written without spaces between words. */
const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3000-\\u303f\\uff01-\\uff60";
const UNSPACED_END = new RegExp(`[${UNSPACED}]$`, "u");
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, "u");

const DIVIDED_WORD = /([\p{L}\p{M}]+)([-\u2010\u00ad])$/u;
/** "Vor- und Nachteile": the hyphen stands for the rest of the word. */
const CONJUNCTION = /^(?:und|oder|bzw|bis|and|or|to|et|ou|y|e|o|i|och|eller|og|en|of|ja|tai|és|vagy)(?![\p{L}\p{M}])/iu;

/** Words of a text, in lower case. Those that the end of a line divides are not known. */
export type KnownWords = ReadonlySet<string>;

export function knownWords(lines: string[]): KnownWords {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.slice(0, line.length - (dividedAtEnd(line)?.[0].length ?? 0));
    for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** The lines of a paragraph as one line. A divided word loses its hyphen only if the text has it undivided elsewhere. */
export function joinLines(lines: string[], words: KnownWords): string {
  const trimmed = lines.map((line) => line.trim());
  return trimmed
    .map((line, index) => {
      const next = trimmed[index + 1];
      return next === undefined ? line : beforeNext(line, next, words);
    })
    .join("");
}

/** A line with what separates it from the next one. */
function beforeNext(line: string, next: string, words: KnownWords): string {
  const divided = dividedAtEnd(line);
  if (divided) {
    const [, start = "", hyphen] = divided;
    const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
    const isDivision = hyphen === "\u00ad" || (rest && isKnown(start + rest, `${start}-${rest}`, words));
    if (isDivision) return line.slice(0, -1);
    return CONJUNCTION.test(next) ? `${line} ` : line;
  }
  const isUnspaced = UNSPACED_END.test(line.slice(-2)) && UNSPACED_START.test(next);
  return isUnspaced || /[\p{Nd}/][-/—]$|\p{L}[/—]$/u.test(line.slice(-4)) ? line : `${line} `;
}

const MAX_WORD_LENGTH = 80;

/** Only the end of a line is searched, because it can be as long as a text. */
const dividedAtEnd = (line: string) =>
  /[-\u2010\u00ad]$/.test(line.slice(-1)) ? DIVIDED_WORD.exec(line.slice(-MAX_WORD_LENGTH)) : null;

const isKnown = (word: string, hyphenated: string, words: KnownWords) =>
  words.has(word.toLowerCase()) && !words.has(hyphenated.toLowerCase());
