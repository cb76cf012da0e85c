import type { Passage } from "./anchoring/selectors.ts";
import { sentenceAt } from "./anchoring/snap.ts";

/** Names are looked for in this many characters on each side of a passage. */
const REACH = 20_000;

/** Words that begin a sentence in English, German, French and Spanish, and are no part of a name that follows. */
const LEADING =
  /^(?:(?:The|A|An|In|On|At|By|For|From|But|And|As|If|When|While|After|Before|Since|So|Yet|Now|Then|Even|Both|Only|That|This|It|He|She|They|We|I|Our|His|Her|Their|Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Der|Die|Das|Ein|Eine|Im|Am|Herr|Frau|Le|La|Les|Un|Une|El|Los|Las|Una|En|M|Mme|the|of)\.?\s+)+/u;

/** Two capitalised words or initials or more, with at most two small words such as "of the" between each pair. */
const LONG_NAME =
  /(?<![\p{L}-])\p{Lu}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}]|\.)(?: (?:(?:of|the|for|de|del|von|van|der|den|di|du|la|bin|al) ){0,2}(?<![\p{L}-])\p{Lu}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}]|\.)){1,5}/gu;

/** One capitalised word beside a verb of speaking. */
const SPEAKER =
  /((?<![\p{L}-])\p{Lu}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}]|\.)) (?:said|says|told|tells|adds?|added|claim(?:ed|s)|argue[ds]|insist(?:ed|s)|wrote|writes|tweeted|announced|warn(?:ed|s)|replied|den(?:ied|ies)|state[ds]|explained|sagte?|erklärte|dit|déclaré|dijo|afirmó)(?!\p{L})|(?<!\p{L})(?:said|says|told|tells|adds?|added|claim(?:ed|s)|argue[ds]|insist(?:ed|s)|wrote|writes|tweeted|announced|warn(?:ed|s)|replied|den(?:ied|ies)|state[ds]|explained|sagte?|erklärte|dit|déclaré|dijo|afirmó) ((?<![\p{L}-])\p{Lu}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}]|\.))/gu;

/**
 * Names of people and bodies that a text mentions around a passage, as suggestions for who said it: those of its own
 * sentence first, then the nearest. A guess from capitals: it neither knows nor needs to know who is meant.
 */
export function namesAround(text: string, passage: Passage): string[] {
  const from = Math.max(0, passage.start - REACH);
  const part = text.slice(from, passage.end + REACH);
  const sentence = sentenceAt(text, passage.start) ?? passage;
  const found = [...mentions(part, LONG_NAME), ...mentions(part, SPEAKER)].map(({ name, at }) => {
    const start = at + from;
    const distance = start < sentence.start ? sentence.start - start : Math.max(0, start - sentence.end);
    return { name, distance };
  });
  const nearest = found.sort((a, b) => a.distance - b.distance).map(({ name }) => name);
  const full = (name: string) => nearest.find((other) => other !== name && other.endsWith(` ${name}`)) ?? name;
  return [...new Set(nearest.map(full))];
}

function mentions(text: string, pattern: RegExp): { name: string; at: number }[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const whole = match[1] ?? match[2] ?? match[0];
    const name = whole
      .replace(/['’]s$/, "")
      .replace(/^.*['’]s /, "")
      .replace(LEADING, "");
    const isName = pattern === LONG_NAME ? name.includes(" ") : name.length > 1 && !LEADING.test(`${name} `);
    return isName ? [{ name, at: match.index + match[0].indexOf(whole) }] : [];
  });
}
