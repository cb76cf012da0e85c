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

/** The words of a text in the alphabet of most of its letters: names and quotations in others tell nothing of it. */
export function mainLettersOf(text: string): MainLetters {
  let main: (typeof ALPHABETS)[number] | undefined;
  let letters = 0;
  for (const alphabet of ALPHABETS) {
    const count = text.match(alphabet.letter)?.length ?? 0;
    if (count > letters) [main, letters] = [alphabet, count];
  }
  const words = main ? (text.match(main.word) ?? []) : [];
  return { sample: words.join(" "), letters, isWide: main?.isWide ?? false };
}
