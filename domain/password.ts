import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** A sentence for the person that says why the password is too easy to guess; null when it is good enough. */
export function passwordFault(password: string, { name, email }: { name: string; email: string }): string | null {
  const lower = password.toLowerCase().replace(/\s+/g, "");
  if (COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(simplify(lower)) || isRun(lower) || isRepetition(lower)) {
    return "This is one of the first passwords attackers try. Choose another, such as four unrelated words.";
  }
  if (isMostly(lower, [email, ...email.split("@"), name, ...name.split(/\s+/), "galley"])) {
    return "This password is based on your name or e-mail address. Choose one that is harder to guess.";
  }
  return null;
}

/** Without appended digits and signs, and with letters in place of the digits and signs that look like them. */
const simplify = (password: string): string =>
  password
    .replace(/[^\p{L}]{1,6}$/u, "")
    .replace(/[@4]/g, "a")
    .replace(/0/g, "o")
    .replace(/3/g, "e")
    .replace(/[$5]/g, "s")
    .replace(/[1!]/g, "i");

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
];

/** A part of the alphabet, the digits or a keyboard layout, forwards or backwards. */
const isRun = (password: string) =>
  RUNS.some((run) => run.includes(password) || [...run].reverse().join("").includes(password));

/** A repetition of one to four characters. */
const isRepetition = (password: string) => /^(.{1,4}?)\1+.{0,2}$/u.test(password);

/** Whether fewer than four letters and digits remain of the password without one of these words. */
const isMostly = (password: string, words: string[]) =>
  words
    .map(lettersAndDigits)
    .some(
      (word) =>
        word.length >= 3 &&
        lettersAndDigits(password).includes(word) &&
        lettersAndDigits(password).length - word.length < 4,
    );

const lettersAndDigits = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
