/** Alphabets, by names of scripts. Japanese and Chinese share letters. */
const ALPHABETS = [
  ["Latin"],
  ["Cyrillic"],
  ["Han", "Hiragana", "Katakana"],
  ...(
    "Arabic Hebrew Greek Hangul Devanagari Bengali Thai Tamil Telugu Gujarati Kannada Malayalam Gurmukhi Oriya Sinhala " +
    "Georgian Armenian Ethiopic Khmer Lao Myanmar Tibetan"
  )
    .split(" ")
    .map((script) => [script]),
].map((scripts) => {
  const letters = scripts.map((script) => `\\p{sc=${script}}`).join("");
  return {
    letter: new RegExp(`[${letters}]`, "gu"),
    word: new RegExp(`[${letters}\\p{M}'’-]+`, "gu"),
    isWide: scripts[0] === "Han",
  };
});

type MainLetters = { sample: string; letters: number; isWide: boolean };

/** Addresses, and letters that stand with figures, such as those of a code ("a3f0-be9c"), a size or a formula. */
const NO_WORDS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|(?<![\p{sc=Latin}\p{Nd}])(?:[\p{sc=Latin}_-]{0,100}\p{Nd}){1,100}[\p{sc=Latin}\p{Nd}_-]*/gu;

/** The words of a text in the alphabet of most of its letters: names and quotations in others tell nothing of it. */
export function mainLettersOf(source: string): MainLetters {
  const text = source.replace(NO_WORDS, " ");
  let main: (typeof ALPHABETS)[number] | undefined;
  let letters = 0;
  for (const alphabet of ALPHABETS) {
    const count = text.match(alphabet.letter)?.length ?? 0;
    if (count > letters) [main, letters] = [alphabet, count];
  }
  const words = main ? (text.match(main.word) ?? []) : [];
  return { sample: words.join(" "), letters, isWide: main?.isWide ?? false };
}
