import { eld } from "eld/extrasmall";
import { francAll } from "franc-all";
import { mainLettersOf } from "./main-letters.ts";

/** Length of the text that is examined. */
const SAMPLE_LENGTH = 20_000;

/** Fewer letters are no evidence: they are names, or fit several languages. A Chinese letter is a word. */
const MIN_LETTERS = 16;
const MIN_WIDE_LETTERS = 6;

/** Least score of ELD for a clear text. */
const MIN_SCORE = 0.6;
/** Franc needs more letters than ELD. */
const FEW_LETTERS = 50;

/** Letters of a text whose language is clear, if it is one that ELD knows. */
const MANY_LETTERS = 100;

/**
 * The language of a text. A clear text decides, because templates and programs state a language without knowing it; what
 * is stated keeps its region, and counts where the text is too short or in a language that is not recognised here.
 */
export function languageOf(text: string, stated?: string): string | undefined {
  const found = guessLanguage(text);
  if (!stated || !found) return found ?? (stated && isPossible(text, stated) ? stated : undefined);
  return (SAME[primary(stated)] ?? primary(stated)) === found ? stated : found;
}

/** Norwegian and Tagalog have several tags. */
const SAME: Record<string, string> = { nb: "no", nn: "no", fil: "tl", arb: "ar", iw: "he" };

/** A long text in a language that is recognised here would have been recognised. */
const isPossible = (text: string, stated: string) =>
  !KNOWN.has(SAME[primary(stated)] ?? primary(stated)) || mainLettersOf(text).letters < MANY_LETTERS;

const primary = (tag: string) => tag.split("-")[0]?.toLowerCase() ?? "";

/** The languages of ELD. */
const KNOWN = new Set(
  (
    "am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl " +
    "no or pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh"
  ).split(" "),
);

/** The language of a text by its letters and words, one of over 100; undefined when it is not clear. */
export function guessLanguage(text: string): string | undefined {
  const { sample, letters, isWide } = mainLettersOf(text.slice(0, SAMPLE_LENGTH));
  if (letters < (isWide ? MIN_WIDE_LETTERS : MIN_LETTERS)) return undefined;
  const found = piecesOf(sample).map(languageOfPiece);
  const counts = new Map<string, number>();
  for (const language of found) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [[language, count] = ["", 0]] = ranked(Object.fromEntries(counts));
  if (language === "" || count < found.length * MIN_AGREEMENT) return undefined;
  return BY_SPELLING[language]?.find(([, spelling]) => spelling.test(sample))?.[0] ?? language;
}

/** Both detectors are made for sentences, and the scores of a whole text say less. */
const PIECE_LENGTH = 300;
const MAX_PIECES = 7;

/** Share of the pieces that must be in one language. */
const MIN_AGREEMENT = 0.6;

/** Pieces of whole words, from the whole length of a text. The rest at its end counts only where it is all there is. */
function piecesOf(sample: string): string[] {
  const pieces = sample.match(PIECE) ?? [sample];
  const step = Math.max(1, pieces.length / MAX_PIECES);
  return Array.from(
    { length: Math.min(pieces.length, MAX_PIECES) },
    (_, index) => pieces[Math.floor(index * step)] ?? "",
  );
}

const PIECE = new RegExp(`\\S.{${PIECE_LENGTH},${2 * PIECE_LENGTH}}?(?=\\s|$)`, "gs");

/** A few words fit several languages, unless one of them fits very well or the others much worse. */
const GOOD_SCORE = 0.8;
const MIN_SCORE_DISTANCE = 0.05;

/** What ELD takes Nepali, Macedonian and Indonesian for, however good the score. */
const LIKE_OTHERS: ReadonlySet<string> = new Set(["hi", "mr", "sr", "ms"]);

/** Languages that ELD takes for a close one. Where franc finds one of them, but not clearly, it could be either. */
const NEIGHBOURS: Record<string, string[]> = {
  ca: ["oc"],
  de: ["lb"],
  es: ["gl"],
  is: ["fo"],
  it: ["co", "rm", "sc"],
  nl: ["af", "fy", "lb"],
  pt: ["gl"],
};

/** Empty when it is not clear. */
function languageOfPiece(piece: string): string {
  const [[found, score] = ["", 0], [, otherScore] = ["", 0]] = ranked(eld.detect(piece).getScores());
  if (piece.length < FEW_LETTERS)
    return score >= GOOD_SCORE || (score >= MIN_SCORE && score - otherScore >= MIN_SCORE_DISTANCE) ? found : "";
  if (score >= GOOD_SCORE && !LIKE_OTHERS.has(found)) return found;
  const rare = rareLanguage(piece, found);
  if (rare?.isClear) return rare.language;
  if (rare && NEIGHBOURS[found]?.includes(rare.language)) return "";
  return score >= MIN_SCORE ? found : "";
}

/** Languages that are close to one which ELD takes them for, by spellings that only they have. */
const BY_SPELLING: Record<string, [language: string, spelling: RegExp][]> = {
  sr: [["mk", /[ѓќѕ]/i]],
  ms: [["id", /(?<!\p{L})(?:bahwa|karena|wali kota|berbeda|kantor|mobil|bisa|sudah lama|pun tidak|Rp)(?!\p{L})/iu]],
};

const ranked = (scores: Record<string, number>) => Object.entries(scores).sort(([, one], [, other]) => other - one);

/** Score of franc for the language of ELD, beside 1 for a better one, below which that of ELD is wrong. */
const MAX_SCORE_BESIDE = 0.92;
/** Distance to the second language of franc that makes its first one clear. */
const MIN_DISTANCE = 0.03;

/** The language of a text that ELD does not know, such as Galician, Kazakh or Welsh; null where franc finds none. */
function rareLanguage(sample: string, known: string): { language: string; isClear: boolean } | null {
  const found = francAll(sample).flatMap(([code, score]) => {
    const language = twoLetters(code);
    return language ? [{ language, score }] : [];
  });
  const [first, second] = found;
  if (!first || KNOWN.has(first.language)) return null;
  const beside = found.find(({ language }) => language === known)?.score ?? 0;
  const isClear = beside <= MAX_SCORE_BESIDE * first.score && first.score - (second?.score ?? 0) >= MIN_DISTANCE;
  return { language: first.language, isClear };
}

/** Languages that franc tells apart and ELD does not. */
const COUNTS_AS: Record<string, string> = { bs: "hr", sh: "hr", zlm: "ms" };

/** Languages of no newspaper, which are close to several others. Dummy text is like Latin. */
const UNUSED: ReadonlySet<string> = new Set(["ia", "ie", "io", "la", "vo"]);

/** The code of ISO 639-1 for one of ISO 639-3; null for a language that has none, or that is not expected here. */
function twoLetters(code: string): string | null {
  const [canonical = ""] = code === "und" ? [] : Intl.getCanonicalLocales(code);
  const tag = SAME[canonical] ?? COUNTS_AS[canonical] ?? canonical;
  return tag.length === 2 && !UNUSED.has(tag) ? tag : null;
}

/** A language tag in its usual spelling (`en-GB` for `EN_gb`), or undefined when it is not a language tag. */
export function languageTag(value: string | null | undefined): string | undefined {
  const tag = value?.trim().replaceAll("_", "-");
  if (!tag || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // the pattern accepts tags that BCP 47 forbids, such as the same variant twice
  }
}
