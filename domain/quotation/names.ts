import type { Passage } from "#domain/anchoring/selectors.ts";
import { type WordSets, wordsOf } from "./languages/words-of.ts";

/** A name in a text: words with capital letters, as in "Bishop of Oldbridge Nora Field". */
export type Name = Passage & { name: string };

/** Capitalised words in a row, with small words such as "of" between them, at most seven. */
const CAPITALISED =
  /(?<![\p{L}\p{M}\p{Nd}'’-])\p{Lu}(?:[\p{L}\p{M}'’-]{0,30}[\p{L}\p{M}]|\.)?(?:[ \u00a0](?:(?:of|de|del|della|di|da|do|dos|von|van|der|den|zu|du|la|le|bin|al|af|el)[ \u00a0]){0,2}\p{Lu}(?:[\p{L}\p{M}'’-]{0,30}[\p{L}\p{M}]|\.)?){0,6}/gu;

/** Days and months, and words for people that begin with a capital letter but are no names. */
const NO_NAMES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i mr mrs ms dr twitter facebook montag dienstag mittwoch donnerstag freitag samstag sonntag".split(
    " ",
  ),
);

const UNKNOWN = { functionWords: new Set<string>(), accordingTo: new Set<string>() };

/** The names in a text in order, guessed from capital letters. */
export function namesIn(text: string, language: string): Name[] {
  return [...text.matchAll(CAPITALISED)].flatMap(({ 0: words, index }) => nameOf(words, index, language) ?? []);
}

/** A name without the word that begins the sentence, and without a genitive; null where nothing is left of it. */
function nameOf(found: string, index: number, language: string): Name | null {
  const { functionWords, accordingTo } = wordsOf(language) ?? UNKNOWN;
  let name = found.replace(/['’]s?$/u, "").replace(/^.*['’]s /u, "");
  let start = index + found.indexOf(name);
  for (;;) {
    const [first = ""] = name.split(/[ \u00a0]/);
    const isLeading = [functionWords, accordingTo, NO_NAMES].some((words) => words.has(first.toLowerCase()));
    if (!isLeading || first === "") break;
    start += first.length + (name.length > first.length ? 1 : 0);
    name = name.slice(first.length + 1);
  }
  const last = name.split(" ").at(-1) ?? "";
  if (NO_NAMES.has(last.toLowerCase())) name = name.slice(0, Math.max(0, name.length - last.length - 1));
  if (!/\p{L}{2}/u.test(name)) return null;
  return { start, end: start + name.length, name };
}

/** A name without the offices before it: "Tom Hale" of "Prime Minister Tom Hale", where two words are left. */
export function withoutTitle(name: string, { titles }: WordSets): string {
  const words = name.split(/[ \u00a0]/);
  const last = words.findLastIndex((word) => titles.has(word.toLowerCase().replace(/\.$/, "")));
  const rest = words.slice(last + 1);
  return rest.length >= 2 && /^\p{Lu}/u.test(rest[0] ?? "") ? rest.join(" ") : words.join(" ");
}
