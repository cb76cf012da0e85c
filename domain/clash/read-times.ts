import type { Bare, TimeFact } from "./fact.ts";
import { zoneAfter } from "./read-days.ts";
import { zonesIn } from "./zones.ts";

const TWELVE_HOURS = /(?<![\d.,:])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m(?!\p{L})\.?/giu;
const CLOCK = /(?<![\d.,:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:]| ?[ap]\.?m)/giu;
const NAMED = /(?<!\p{L})(?:at|by|until|before|after|around) (noon|midday|midnight)(?!\p{L})/giu;

/** The times of day that a sentence names. */
export function readTimes(sentence: string): Bare<TimeFact>[] {
  const zones = zonesIn(sentence);
  const at = (start: number, words: string, minutes: number): Bare<TimeFact> => {
    const passage = { start, end: start + words.length };
    return { about: "time", passage, words, minutes, zone: zoneAfter(zones, passage.end) };
  };
  const twelve = [...sentence.matchAll(TWELVE_HOURS)].map(
    ({ index, 0: words, 1: hour, 2: minute = "0", 3: half = "" }) =>
      at(index, words, ((Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)) * 60 + Number(minute)),
  );
  const clock = [...sentence.matchAll(CLOCK)].map(({ index, 0: words, 1: hour, 2: minute }) =>
    at(index, words, Number(hour) * 60 + Number(minute)),
  );
  const named = [...sentence.matchAll(NAMED)].map(({ index, 0: words, 1: name = "" }) =>
    at(index + words.length - name.length, name, name.toLowerCase() === "midnight" ? 0 : 720),
  );
  return [...twelve, ...clock, ...named].sort((a, b) => a.passage.start - b.passage.start);
}
