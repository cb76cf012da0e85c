export type Direction = "ltr" | "rtl";

const RIGHT_TO_LEFT_LANGUAGES = new Set("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split(" "));
const RIGHT_TO_LEFT_SCRIPTS = new Set("Adlm Arab Hebr Nkoo Rohg Syrc Thaa".split(" "));

/** The direction in which a language (BCP 47) is written; left to right for an unknown language. */
export function directionOf(language: string | null | undefined): Direction {
  const [name = "", ...rest] = (language ?? "").split("-");
  const script = rest.find((part) => part.length === 4);
  const rightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT_LANGUAGES.has(name.toLowerCase());
  return rightToLeft ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT_LETTERS =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}\p{sc=Mandaic}\p{sc=Samaritan}]/u;

/** Number of letters that are counted. */
const MAX_LETTERS = 1_000;

/** The direction of most letters of a text; null where it has none, or as many of both. */
export function directionOfLetters(text: string): Direction | null {
  let [rightToLeft, letters] = [0, 0];
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters += 1;
    if (RIGHT_TO_LEFT_LETTERS.test(letter)) rightToLeft += 1;
    if (letters === MAX_LETTERS) break;
  }
  if (rightToLeft * 2 === letters) return null;
  return rightToLeft * 2 > letters ? "rtl" : "ltr";
}
