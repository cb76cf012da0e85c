import { AMBIGUOUS, BEFORE_NUMBER, BEFORE_WORD } from "./abbreviations.ts";
import type { Passage } from "./selectors.ts";
import { footnoteMarksIn } from "./words/footnote-marks.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });

/**
 * The sentences of one block in order, without the white space around them and without footnote marks at their ends.
 * They are those of Unicode (UAX 29), joined where an abbreviation, a number or direct speech goes on. The time is linear.
 */
export function* sentencesIn(block: string): Generator<Passage> {
  const marks = footnoteMarksIn(block);
  let [start, nextMark] = [0, 0];
  for (const segmentEnd of segmentEndsIn(block)) {
    while ((marks[nextMark]?.end ?? block.length) < segmentEnd - MAX_OPENING_LENGTH) nextMark += 1;
    const { end, next } = endNear(block, segmentEnd, marks.slice(nextMark, nextMark + MAX_OPENING_LENGTH));
    if (next <= start || end <= start) continue;
    if (next < block.length && continues(block, { start, end }, next)) continue;
    const sentence = trimmed(block, start, end);
    if (sentence) yield sentence;
    start = next;
  }
}

/** Number of characters that are segmented at once. The time that ICU takes grows with their square. */
const WINDOW_LENGTH = 2_000;
/** Number of characters at the end of a window in which a boundary could depend on what follows. */
const WINDOW_MARGIN = 200;

/** The ends of the sentences of UAX 29. */
function* segmentEndsIn(block: string): Generator<number> {
  for (let from = 0; from < block.length; ) {
    const to = Math.min(block.length, from + WINDOW_LENGTH);
    const limit = to === block.length ? to : to - WINDOW_MARGIN;
    let last = from;
    for (const { segment, index } of segmenter.segment(block.slice(from, to))) {
      const end = from + index + segment.length;
      if (end > limit) break;
      last = end;
      yield end;
    }
    from = last > from ? last : limit; // in a long sentence the next window begins in the middle
  }
}

/** Maximum number of brackets and quotation marks that open after a sentence. */
const MAX_OPENING_LENGTH = 8;
const OPENING = /[\p{Ps}\p{Pi}]+$/u;
const CLOSING = /^[\p{Pe}\p{Pf}"']+/u;

/**
 * Where a sentence ends that UAX 29 ends at `at`, and where the next one begins. UAX 29 takes an opening bracket or quote
 * for a closing one: "5%.[" and "。「". Footnote marks after the sentence belong to neither.
 */
function endNear(block: string, at: number, marks: Passage[]): { end: number; next: number } {
  const opening = OPENING.exec(block.slice(Math.max(0, at - MAX_OPENING_LENGTH), at))?.[0].length ?? 0;
  const first = marks.find(({ start }) => start >= at - opening && start <= at);
  if (first) {
    let next = first.end;
    for (const mark of marks) if (mark.start === next) next = mark.end;
    const closing = CLOSING.exec(block.slice(next, next + MAX_OPENING_LENGTH))?.[0].length ?? 0;
    return closing > 0 ? { end: next + closing, next: next + closing } : { end: first.start, next };
  }
  const citation = CITATION.exec(block.slice(at, at + MAX_CITATION_LENGTH));
  if (citation && /\S[ \u00a0]+$/.test(block.slice(Math.max(0, at - 3), at)))
    return { end: at, next: at + citation[0].length };
  const opens = opening > 0 && at < block.length && !/\s/.test(block.charAt(at));
  return opens ? { end: at - opening, next: at - opening } : { end: at, next: at };
}

/** "[1]" set apart from the sentence before it. */
const CITATION = /^(?:\[\p{Nd}{1,3}\])+(?=\s)/u;
const MAX_CITATION_LENGTH = 30;

/** Number of characters before and after the end of a sentence that decide whether it has ended. */
const LOOKBEHIND_LENGTH = 80;
const LOOKAHEAD_LENGTH = 80;

/** Whether UAX 29 ended the sentence at `start` too early: the next one would begin at `next`. */
function continues(block: string, { start, end }: Passage, next: number): boolean {
  let last = end;
  while (last > start && /\s/.test(block.charAt(last - 1))) last -= 1;
  if (last === start) return true;
  const sentence = block.slice(Math.max(start, last - LOOKBEHIND_LENGTH), last);
  const after = block.slice(next, next + LOOKAHEAD_LENGTH);
  if (/[\n\u2028]$/.test(block.slice(last, end)))
    return !/[\p{Sentence_Terminal}:]["'”’»)\]]*$/u.test(sentence) && /^\s*\p{Ll}/u.test(after);
  return (
    endsInAbbreviation(sentence, after) ||
    isNumbering(sentence) ||
    isOrdinal(sentence, after) ||
    isSpeech(sentence, after)
  );
}

/** "George W. Bush", "written by J. Smith" */
const INITIAL =
  /(^["'“‘«(]*|\p{Lu}[\p{L}\p{M}'’-]*\.?\s+|\p{Lu}\.|\b(to|by|of|with|from|for|and|von|de|v)\s+)\p{Lu}\.$/u;
/** "5 a.m. Monday", "7 p.m. GMT" */
const CLOCK = /(?<!\p{L})[ap]\.m\.$/u;
const AFTER_CLOCK =
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \p{Nd}|\p{Lu}{2,4}(?!\p{L}))/u;
/** Words that begin a sentence and rarely follow an abbreviation inside one. */
const SENTENCE_STARTS =
  /^["'“‘«(]*(The|A|An|It|Its|He|She|They|We|You|This|That|These|Those|There|In|On|At|By|But|And|Or|So|If|When|While|After|Before|For|From|Since|As|However|Although|Though|Because|His|Her|Their|Our|My|Some|Many|Most|No|Not|What|Who|Why|How|Where|Yet|Still|Now|Then|Meanwhile|Der|Die|Das|Ein|Eine|Er|Sie|Es|Le|La|Les|Il|Elle|El|Los|Las)\s/u;

function endsInAbbreviation(sentence: string, after: string): boolean {
  if (!sentence.endsWith(".")) return false;
  const abbreviations = abbreviationsAtEnd(sentence);
  const ones = abbreviations.map((abbreviation) => abbreviation.toLowerCase());
  if (ones.some((one) => BEFORE_WORD.has(one))) return true;
  if (/(?<!\p{L})\p{L}\.$/u.test(sentence) && /^\p{L}\./u.test(after)) return true; // "J. K. Rowling", "z. B."
  if (ones.some((one) => BEFORE_NUMBER.has(one)) && /^(\p{Nd}|[IVXLC]+\b)/u.test(after)) return true;
  if (CLOCK.test(sentence)) return AFTER_CLOCK.test(after);
  const isAmbiguous = abbreviations.some((abbreviation) => AMBIGUOUS.test(abbreviation)) || INITIAL.test(sentence);
  return isAmbiguous && !SENTENCE_STARTS.test(after);
}

/** What the last dot can abbreviate: of "er d. h." this is "h" and "d.h". */
function abbreviationsAtEnd(sentence: string): string[] {
  const parts =
    /(?<![\p{L}\p{N}\p{M}])(?:[\p{L}\p{M}-]{1,9}\.[ \u00a0\u202f]?){1,8}$/u.exec(sentence)?.[0].match(/[^.\s]+/g) ?? [];
  return [1, 2, 3].filter((count) => count <= parts.length).map((count) => parts.slice(-count).join("."));
}

/** "1." or "b)" before a numbered item. */
function isNumbering(sentence: string): boolean {
  return /^[([]?(\p{Nd}{1,3}|\p{L})[.)]$/u.test(sentence);
}

/** German writes "am 5. Januar" and "im 19. Jahrhundert". */
function isOrdinal(sentence: string, after: string): boolean {
  return (
    /(?<!\p{N})\p{Nd}{1,2}\.$/u.test(sentence) &&
    /^(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrestag|Geburtstag|Lebensjahr|Platz|Mal|Tag|Runde|Klasse|Stock|Etage|Minute|Spieltag|Bundesliga|Weltkrieg)(?!\p{L})/u.test(
      after,
    )
  );
}

const SPEAKER =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}(ask|sa(id|ys)|repl|add|wrote|writes|told|tells|answer|shout|insist|tweet|demand|wonder|exclaim|continu|argu|claim|explain|warn|interject|joke|quip|snap|respond|conclud)\p{L}*/u;

/** Japanese goes on after a quotation with a particle, Chinese with who said it. */
const AFTER_JAPANESE_QUOTE = /^(?:と(?!ころ|にかく|もあれ|ても|りわけ|もに)|って|など|なんて|を)/;
const CHINESE_SPEAKER = /^\p{sc=Han}{0,4}(?:说|說|道|问|問|表示|称|稱|回答|补充|補充)/u;

/** `"No apology?" Neil asked.` is one sentence, and so are `"Why?" he said.` and `「行く。」と言った。` */
function isSpeech(sentence: string, after: string): boolean {
  if (/[。！？!?…][」』”’）]$/.test(sentence) && (AFTER_JAPANESE_QUOTE.test(after) || CHINESE_SPEAKER.test(after)))
    return true;
  return /[?!…]["'”’»]$/u.test(sentence) && (/^\p{Ll}/u.test(after) || SPEAKER.test(after));
}

function trimmed(block: string, start: number, end: number): Passage | null {
  const whole = block.slice(start, end);
  const text = whole.trim();
  if (text === "") return null;
  const from = start + whole.length - whole.trimStart().length;
  return { start: from, end: from + text.length };
}
