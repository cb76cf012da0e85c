/** Languages by their script. Kana come before Han, because Japanese uses both and Chinese only Han. */
const SCRIPTS: [language: string, letters: RegExp][] = [
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];

/** Letters that tell apart languages with the same script. */
const DISTINCT_LETTERS: Record<string, [language: string, letters: RegExp][]> = {
  ar: [
    ["ur", /[ٹڈڑے]/],
    ["fa", /[پچژگ]/],
  ],
  ru: [["uk", /[іїєґ]/i]],
};

/** The most common short words of languages in Latin script, without words that would confuse two languages. */
const COMMON_WORDS: Record<string, string> = {
  en: "the and of to in is that was for with by from this have are not which would",
  de: "der die und das ist nicht mit den von zu auf für ein eine auch sich dem werden",
  fr: "le la les des et est dans que pour une qui sur pas par plus avec ce sont",
  es: "el la los que de y en una por con para las del se es como más pero",
  it: "il che di e la per una con non del sono della anche gli nel più alla è",
  pt: "o que de e do da em um uma para com não os no na por mais são",
  nl: "de het een van en dat niet is op te zijn met voor er ook maar aan door",
  sv: "och att det som en är på för av med den till inte har ett om men också",
  da: "og at det er en til af på for med den ikke som har et de men også",
  pl: "się nie na do jest że w to z jak ale po co tak od przez oraz był",
  tr: "ve bir bu için ile de da çok olarak daha olan gibi sonra kadar ama en ne o",
};

const COMMON_WORD_SETS = new Map(
  Object.entries(COMMON_WORDS).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** Minimum share of common words for a language to be recognised; in news text it is above a fifth. */
const MIN_SHARE = 0.08;

const SAMPLE_LENGTH = 20_000;

/** The language of a text by its script or its commonest words; undefined when it is not clear. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{Letter}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  // A fifth, not half: text in other scripts has many Latin names and abbreviations, and Japanese has many Han letters.
  const script = SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > letters / 5)?.[0];
  if (!script) return guessByWords(sample);
  return DISTINCT_LETTERS[script]?.find(([, letters]) => letters.test(sample))?.[0] ?? script;
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

function guessByWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  const shares = [...COMMON_WORD_SETS]
    .map(([language, common]) => ({ language, share: words.filter((word) => common.has(word)).length / words.length }))
    .sort((one, other) => other.share - one.share);
  const best = shares[0];
  return best && best.share >= MIN_SHARE ? best.language : undefined;
}
