import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** Why a password is too easy to guess, as a sentence for the person; null when it will do. */
export function passwordFault(password: string, { name, email }: { name: string; email: string }): string | null {
  const lower = password.toLowerCase().replace(/\s+/g, "");
  if (COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(simplify(lower)) || isRun(lower) || isRepetition(lower)) {
    return "This password is one of the first that are tried. Choose another, such as four words that have nothing to do with each other.";
  }
  if (isMostly(lower, [email, ...email.split("@"), name, ...name.split(/\s+/), "galley"])) {
    return "This password is made of your name or address. Choose one that others cannot guess from it.";
  }
  return null;
}

/** Without what people add at the end to please a form, and with letters for the digits and signs that stand for them. */
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

/** A walk along the alphabet, the digits or the keyboard, forwards or backwards. */
const isRun = (password: string) =>
  RUNS.some((run) => run.includes(password) || [...run].reverse().join("").includes(password));

/** One to four characters said over and over. */
const isRepetition = (password: string) => /^(.{1,4}?)\1+.{0,2}$/u.test(password);

/** Whether little is left of a password once one of these words is taken out. Dots and spaces do not count. */
const isMostly = (password: string, words: string[]) =>
  words
    .map(bare)
    .some((word) => word.length >= 3 && bare(password).includes(word) && bare(password).length - word.length < 4);

const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
