import { detectAll } from "jschardet";
import {
  type EncodingCandidate,
  encodingNamed,
  type GuessedEncoding,
  TEXT_ENCODINGS,
  type TextEncoding,
} from "#domain/text-encoding.ts";
import { decodeAs } from "./decode-as.ts";

/** Number of bytes that are examined, from the first one that is not ASCII. */
const SAMPLE_BYTES = 60_000;

/** Number of candidates of the detector that are compared, and of those that are shown. */
const MAX_COMPARED = 12;
const MAX_SHOWN = 4;

/** Found by trying 40 encodings: no wrong guess is this much likelier than the right one. */
const MIN_MARGIN = 1.04;

/** A few letters fit many encodings. */
const MIN_LETTERS = 6;

/** Encodings in which few files are, with the factor of their scores. */
const RARE = /^(?:mac|x-mac|cp|ibm|iso-8859-(?:3|4|10|16)$)/;
const RARE_FACTOR = 0.95;

/** Length of the shown beginning of a text. */
const SAMPLE_LENGTH = 160;

type Candidate = { encoding: TextEncoding; score: number; text: string };

/**
 * What English from Windows does not have: letters that are not ASCII, punctuation marks inside words except for the
 * apostrophe, and at the end of a word marks that begin something. In other encodings these are the last letters of words.
 */
const NOT_PUNCTUATION =
  /[^\p{ASCII}’\p{P}\p{S}\u00a0]|(?<=\p{L})(?:[^\p{ASCII}’](?=\p{L})|[‘“‚„«¡¿†‡¢£¤¥€§¨¦]|\u00a0(?=[\s\p{P}]|$))/u;

/** A quotation that ends and never began. */
const ENDS_UNQUOTED = /^(?=.*\p{L}”)(?!.*["“„])(?!.*(?:^|[\s([])”)/su;

/**
 * Guess the encoding of a text that is not Unicode, by the letters and words that it would have. A text that is mostly
 * UTF-8 is `damaged`: the guess is that, and others follow.
 */
export function guessEncoding(bytes: Uint8Array, damaged?: "utf-8"): GuessedEncoding {
  const from = startOfSample(bytes);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  if (damaged) {
    const asUtf8 = { encoding: damaged, score: 1, text: aroundDamage(decodeAs(bytes, damaged)) };
    return { encoding: damaged, isDoubtful: true, candidates: shown([asUtf8, ...candidatesFor(sample)]) };
  }
  const western = decodeAs(sample, "windows-1252");
  const hasOnlyPunctuation = !NOT_PUNCTUATION.test(western) && !ENDS_UNQUOTED.test(western);
  const candidates = candidatesFor(sample);
  const [first, second] = candidates;
  if (!first || hasOnlyPunctuation)
    return {
      encoding: "windows-1252",
      isDoubtful: !hasOnlyPunctuation,
      candidates: shown([{ encoding: "windows-1252", score: 1, text: western }]),
    };
  const letters = first.text.match(/[^\p{ASCII}\p{P}\p{S}\s]/gu)?.length ?? 0;
  const isClear = !second || first.score >= second.score * MIN_MARGIN;
  return { encoding: first.encoding, isDoubtful: !isClear || letters < MIN_LETTERS, candidates: shown(candidates) };
}

/** The first one is named where a text is the same in several. */
const ORDER = Object.keys(TEXT_ENCODINGS);

/** The likeliest encodings in which the sample is a text, each with a different text. */
function candidatesFor(sample: Uint8Array): Candidate[] {
  const found = detectAll(sample, { minimumThreshold: 0 }).flatMap(({ encoding: name, confidence }) => {
    const encoding = name && encodingNamed(name);
    return encoding ? [{ encoding, score: confidence * (RARE.test(encoding) ? RARE_FACTOR : 1) }] : [];
  });
  const byText = new Map<string, Candidate>();
  for (const { encoding, score } of found.slice(0, MAX_COMPARED)) {
    const text = decodeAs(sample, encoding);
    const known = byText.get(text);
    if (!isPlausible(text)) continue;
    if (!known) byText.set(text, { encoding, score: score * fitOf(text), text });
    else if (ORDER.indexOf(encoding) < ORDER.indexOf(known.encoding)) known.encoding = encoding;
  }
  return [...byText.values()].sort((one, other) => other.score - one.score);
}

/** Letters of two alphabets in one word, and characters that no text has, come from a wrong encoding. */
const MIXED =
  /\p{sc=Latin}[\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}]|[\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}]\p{sc=Latin}/u;
const isPlausible = (text: string) =>
  !MIXED.test(text) && !/[\ufffd\p{Private_Use}\u0080-\u0084\u0086-\u009f]/u.test(text.slice(0, -2));

/** Capital letters inside words, and symbols inside or right before them, come from a wrong encoding too. */
const MISFITS = /\p{Ll}\p{Lu}|(?!\p{ASCII})[\p{S}\p{No}]\p{L}|\p{L}[^\p{L}\p{M}\p{N}\p{ASCII}\s’‘·–—]\p{L}/gu;

/** Letters that no language has together: of Russian and Belarusian, of Serbian and Macedonian. */
const RUSSIAN = /[ыэ]/;
const SOUTH_SLAVIC = /[ЂЃЉЊЌЏЅђѓљњќџѕ]/g;

function fitOf(text: string): number {
  const letters = text.match(/[^\p{ASCII}\p{P}\p{S}\s]/gu)?.length ?? 0;
  const misfits =
    (text.match(MISFITS)?.length ?? 0) + (RUSSIAN.test(text) ? (text.match(SOUTH_SLAVIC)?.length ?? 0) : 0);
  return 1 - Math.min(0.5, misfits / (letters + misfits + 1));
}

/** The start of the line of the first byte that is not ASCII. */
function startOfSample(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  return first < 0 ? 0 : Math.max(bytes.lastIndexOf(0x0a, first) + 1, first - SAMPLE_BYTES / 2);
}

const shown = (candidates: Candidate[]): EncodingCandidate[] =>
  candidates.slice(0, MAX_SHOWN).map(({ encoding, text }) => ({ encoding, sample: firstWords(text) }));

const aroundDamage = (text: string) => text.slice(Math.max(0, text.indexOf("\ufffd") - SAMPLE_LENGTH / 2));

const firstWords = (text: string) => {
  const line = text
    .slice(0, SAMPLE_LENGTH * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > SAMPLE_LENGTH ? `${[...line].slice(0, SAMPLE_LENGTH).join("")}…` : line;
};
