import type { Passage } from "./selectors.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });

/** The sentences of one block in order, without the white space around them. */
export function* sentencesIn(block: string): Generator<Passage> {
  let start: number | null = null;
  for (const { segment, index } of segmenter.segment(block)) {
    start ??= index;
    const end = index + segment.length;
    if (end < block.length && continues(block.slice(start, end), block.slice(end, end + LOOKAHEAD_LENGTH))) continue;
    const sentence = trimmed(block, start, end);
    if (sentence) yield sentence;
    start = null;
  }
}

/** Number of following characters that are examined to decide whether a sentence has ended. */
const LOOKAHEAD_LENGTH = 80;

/** Whether the Unicode rules (UAX 29) ended the sentence too early between `before` and `after`. */
function continues(before: string, after: string): boolean {
  const sentence = before.trimEnd();
  if (sentence === "") return true;
  if (/[\n\u2028]$/.test(before.slice(sentence.length)))
    return !/[\p{Sentence_Terminal}:]["'”’»)\]]*$/u.test(sentence) && /^\s*\p{Ll}/u.test(after);
  return (
    endsInAbbreviation(sentence, after) ||
    isNumbering(sentence) ||
    isOrdinal(sentence, after) ||
    isSpeech(sentence, after)
  );
}

/** Followed by a name: never the end of a sentence. */
const BEFORE_NAME =
  /(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Sen|Rep|Gov|Pres|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Rev|Fr|Hon|Msgr|St|Ste|Mt|Ft|vs|cf|viz|e\.g|i\.e|z\. ?B|d\. ?h|u\. ?a|bzw|Mme|Mlle|Mgr|Sra|Srta|dott|sig|approx|ca|incl|al)\.$/iu;
/** Followed by a number or a Roman numeral. */
const BEFORE_NUMBER =
  /(?<![\p{L}\p{N}])(No|Nos|Nr|Núm|p|pp|S|fig|figs|art|arts|sec|ch|chap|vol|ed|para|Abs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;
/** Can end a sentence, depending on the next word: "the U.S. Senate", "Apple Inc. chief". */
const AMBIGUOUS =
  /(?<![\p{L}\p{N}])((\p{Lu}\.)+\p{Lu}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|Esq|Ph\.D|Mio|Mrd|Dept|Univ|Assn|Ave|Blvd|Rd)\.$/u;
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
  if (BEFORE_NAME.test(sentence)) return true;
  if (/(?<!\p{L})\p{L}\.$/u.test(sentence) && /^\p{L}\./u.test(after)) return true; // "J. K. Rowling", "z. B."
  if (BEFORE_NUMBER.test(sentence) && /^(\p{Nd}|[IVXLC]+\b)/u.test(after)) return true;
  if (CLOCK.test(sentence)) return AFTER_CLOCK.test(after);
  return (AMBIGUOUS.test(sentence) || INITIAL.test(sentence)) && !SENTENCE_STARTS.test(after);
}

/** "1." or "b)" before a numbered item. */
function isNumbering(sentence: string): boolean {
  return /^[([]?(\p{Nd}{1,3}|\p{L})[.)]$/u.test(sentence);
}

/** German writes "am 5. Januar" and "im 19. Jahrhundert". */
function isOrdinal(sentence: string, after: string): boolean {
  return (
    /(?<!\p{N})\p{Nd}{1,2}\.$/u.test(sentence) &&
    /^(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Platz|Mal)(?!\p{L})/u.test(
      after,
    )
  );
}

const SPEAKER =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}(ask|sa(id|ys)|repl|add|wrote|writes|told|tells|answer|shout|insist|tweet|demand|wonder|exclaim|continu|argu|claim|explain|warn|interject|joke|quip|snap|respond|conclud)\p{L}*/u;

/** `"No apology?" Neil asked.` is one sentence, and so is `"Why?" he said.` */
function isSpeech(sentence: string, after: string): boolean {
  return /[?!…]["'”’»]$/u.test(sentence) && (/^\p{Ll}/u.test(after) || SPEAKER.test(after));
}

function trimmed(block: string, start: number, end: number): Passage | null {
  const whole = block.slice(start, end);
  const text = whole.trim();
  if (text === "") return null;
  const from = start + whole.length - whole.trimStart().length;
  return { start: from, end: from + text.length };
}
