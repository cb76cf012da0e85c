/** Accents and other marks without which words are still read: not the vowel signs of Indian scripts. */
const MARKS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the text is decomposed, so that the marks stand alone
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20F0\u3099\u309A\uFE20-\uFE2F]/g;

/** Text as searches compare it: without case, accents and such marks. The database has the same in `plain_text`. */
export const plainText = (text: string): string => text.normalize("NFKD").replace(MARKS, "").toLowerCase();
