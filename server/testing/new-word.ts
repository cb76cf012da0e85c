import { v7 as newId } from "uuid";

const CONSONANTS = "bcdfghjklmnpqrtv";

/**
 * A word of 16 random consonants: no other test has it, no other word is similar enough to correct it, and it has no
 * ending that a stemmer takes away.
 */
export const newWord = () =>
  newId()
    .replaceAll("-", "")
    .slice(-16)
    .replace(/./g, (digit) => CONSONANTS.charAt(Number.parseInt(digit, 16)));
