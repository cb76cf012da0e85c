/** Scripts whose figures a list can count in, by the names of CSS (Counter Styles 3, 6.1), with their names in Unicode CLDR. */
const DIGITS: Record<string, string> = {
  ...{
    "arabic-indic": "arab",
    persian: "arabext",
    urdu: "arabext",
    bengali: "beng",
    devanagari: "deva",
    gujarati: "gujr",
  },
  ...{ gurmukhi: "guru", kannada: "knda", khmer: "khmr", cambodian: "khmr", lao: "laoo", malayalam: "mlym" },
  ...{ mongolian: "mong", myanmar: "mymr", oriya: "orya", tamil: "tamldec", telugu: "telu", thai: "thai" },
  ...{ tibetan: "tibt", "cjk-decimal": "hanidec", "full-width": "fullwide" },
};

/** Letters that a list can count with, in their order. */
const LETTERS: Record<string, string> = {
  "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
  hiragana: "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん",
  katakana: "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン",
  "hiragana-iroha": "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
  "katakana-iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
  "cjk-heavenly-stem": "甲乙丙丁戊己庚辛壬癸",
  "cjk-earthly-branch": "子丑寅卯辰巳午未申酉戌亥",
  hangul: "가나다라마바사아자차카타파하",
  "arabic-letters": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "arabic-abjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "thai-letters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
  "hindi-consonants": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
};

/** Styles that write numbers in Chinese characters: "十二". */
const IDEOGRAPHIC = new Set(
  "cjk-ideographic simp-chinese-informal trad-chinese-informal simp-chinese-formal trad-chinese-formal japanese-informal".split(
    " ",
  ),
);

const IDEOGRAPHS = "一二三四五六七八九";

/** Letters of Hebrew numbers with their values. */
const HEBREW: [value: number, letters: string][] = [
  ...Array.from("תשרק", (letter, index): [number, string] => [400 - 100 * index, letter]),
  ...Array.from("צפעסנמלכ", (letter, index): [number, string] => [90 - 10 * index, letter]),
  ...Array.from("יטחזוהדגבא", (letter, index): [number, string] => [10 - index, letter]),
];

/** A number of a list in the figures or letters of another script; null for a style or a number that none of them has. */
export function counterText(value: number, style: string): string | null {
  if (value < 1) return null;
  const digits = DIGITS[style];
  if (digits) return new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false }).format(value);
  if (LETTERS[style]) return Array.from(LETTERS[style])[value - 1] ?? null;
  if (IDEOGRAPHIC.has(style)) return value < 100 ? ideographs(value) : null;
  return style === "hebrew" && value < 800 ? hebrew(value) : null;
}

/** What stands between the number of a list and its item. */
export const separatorAfter = (number: string) =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(number) ? "、" : ". ";

function ideographs(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const start = tens === 0 ? "" : `${tens === 1 ? "" : IDEOGRAPHS.charAt(tens - 1)}十`;
  return start + (ones === 0 ? "" : IDEOGRAPHS.charAt(ones - 1));
}

function hebrew(value: number): string {
  let [letters, rest] = ["", value];
  for (const [step, letter] of HEBREW)
    while (rest >= step) {
      letters += letter;
      rest -= step;
    }
  // 15 and 16 are written as 9 + 6 and 9 + 7, because 10 + 5 and 10 + 6 begin a name of God.
  return letters.replace(/יה$/, "טו").replace(/יו$/, "טז");
}
